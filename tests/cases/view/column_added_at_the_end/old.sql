create table t (id bigint primary key, a text);
create view v as select id from t;
