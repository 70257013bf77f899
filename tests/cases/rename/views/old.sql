create table t (id int, x text);
create view v as select id, x from t;
create materialized view m as select id, x from t;
create unique index on m (id);
create view on_both as select v.id from v join m using (id);
