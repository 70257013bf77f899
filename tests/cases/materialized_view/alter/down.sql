-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard INDEX_DROPPED "what was quick by v_b may read all of public.v"
drop index concurrently public.v_b;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter materialized view public.v reset (autovacuum_enabled, fillfactor, toast.autovacuum_enabled);
comment on column public.v.a is 'a';
alter materialized view public.v alter column b set storage extended;
alter materialized view public.v alter column b set statistics -1;
alter materialized view public.v alter column b reset (n_distinct);
comment on column public.v.b is null;
comment on materialized view public.v is null;

alter materialized view public.v set without cluster;
