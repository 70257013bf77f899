create table t (a bigint default 2, b int, c varchar(20), d timestamptz, e text);
create index on t (a);
create view v as select a, b from t;
