create table t (a int default 1, b text, c varchar(10), d date, e int);
create index on t (a);
create view v as select a, b from t;
