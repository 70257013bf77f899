-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter sequence public.t_a_seq minvalue 1;
select pg_catalog.setval('public.t_a_seq', 1, false) from public.t_a_seq where not is_called or last_value < 1;
alter sequence public.t_a_seq maxvalue 50 start with 1;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with b as bigint"
alter table public.t alter column b type bigint;
alter sequence public.t_b_seq maxvalue 5000000000;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (b);
