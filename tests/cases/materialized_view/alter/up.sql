-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter materialized view public.v set (autovacuum_enabled='false', fillfactor='50', toast.autovacuum_enabled='false');
comment on column public.v.a is null;
alter materialized view public.v alter column b set storage external;
alter materialized view public.v alter column b set statistics 500;
alter materialized view public.v alter column b set (n_distinct='5');
comment on column public.v.b is 'b';
comment on materialized view public.v is 'v';

alter materialized view public.v cluster on v_a;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard INDEX_BUILD "building the index of v_b reads all of public.v and costs the server time"
CREATE INDEX CONCURRENTLY v_b ON public.v USING btree (b);
