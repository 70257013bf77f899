create table t (id bigint primary key, a text);
create view v as select id, a from t;
create view w as select id from v;
