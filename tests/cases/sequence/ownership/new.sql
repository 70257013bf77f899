create table t (id int, b int);
create sequence s owned by t.b;
