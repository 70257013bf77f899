create table t (id int constraint a primary key, x int constraint b check (x > 0), y int constraint c unique);
create index d on t (x);
create view v as select id, x from t;
create view w as select x from v;
