create table t (id int constraint a1 primary key, x int constraint b1 check (x > 0), y int constraint c1 unique);
create index d1 on t (x);
create view v as select id, x as y from t;
create view w as select y from v;
