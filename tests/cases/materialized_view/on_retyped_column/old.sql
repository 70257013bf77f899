create table t (a int, b text);
create materialized view v as select a from t;
create index on v (a);
create materialized view other as select b from t;
