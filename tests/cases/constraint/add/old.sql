create table t (a int not null, b int, r int4range);
create table u (id int primary key);
