create table t (id bigint primary key, a text);
create table v (id int);
