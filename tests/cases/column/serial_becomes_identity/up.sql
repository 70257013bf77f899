-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t alter column id drop default;

drop sequence public.t_id_seq;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with id as bigint"
alter table public.t alter column id type bigint;
alter table public.t alter column id add generated always as identity;
select pg_catalog.setval('public.t_id_seq', greatest(max(id) + 1, 1), false) from public.t;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (id);
