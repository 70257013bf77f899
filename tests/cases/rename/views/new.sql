create table t (id int, x text);
create view shown as select id, x from t; -- dbworkflow: renamed-from v
create materialized view kept as select id, x from t; -- dbworkflow: renamed-from m
create unique index on kept (id);
create view on_both as select shown.id from shown join kept using (id);
