create table t (id bigint primary key, a text);
create view v with (security_invoker = true) as select id from t;
alter view v alter column id set default 5;
