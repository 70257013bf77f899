create table t (a int, b text);
create materialized view v with (fillfactor = 50, autovacuum_enabled = false, toast.autovacuum_enabled = false) as select a, b from t;
create index v_a on v (a);
create index v_b on v (b);
alter materialized view v cluster on v_a;
alter materialized view v alter column b set storage external, alter column b set statistics 500, alter column b set (n_distinct = 5);
comment on materialized view v is 'v';
comment on column v.b is 'b';
