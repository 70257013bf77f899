create table t (id int default 'x);
create table u (id int);
