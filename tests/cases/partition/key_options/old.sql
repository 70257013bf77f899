create table p (id int, a int, primary key (id) with (fillfactor = 70)) partition by range (id);
create table p1 partition of p for values from (1) to (10);
create table r (p_id int references p);
create index p_a on p (a) with (fillfactor = 60);
create table alone (id int, a int, constraint alone_key primary key (id) with (fillfactor = 70)) partition by range (id);
create table alone_1 partition of alone for values from (1) to (10);
create index alone_a on alone (a) with (fillfactor = 60);
