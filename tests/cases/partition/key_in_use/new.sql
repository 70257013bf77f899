create table p (id int, a int, b int not null, primary key (id), unique nulls not distinct (id, a) include (b) with (fillfactor = 80)) partition by range (id);
create table p1 partition of p for values from (0) to (10);
create table "P 2" partition of p for values from (10) to (20) partition by range (id);
create table p21 partition of "P 2" for values from (10) to (15);
create table r (p_id int references p, b int);
comment on constraint p_pkey on p is 'who';
