create table p (id serial primary key, a int check (a > 0));
create index on p (a);
create table c (p_id int references p, id int generated always as identity);
create view v as select * from p;
