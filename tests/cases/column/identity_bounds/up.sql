-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter sequence public.t_a_seq maxvalue 200;
select pg_catalog.setval('public.t_a_seq', 100, false) from public.t_a_seq where not is_called or last_value < 100;
alter sequence public.t_a_seq minvalue 100 start with 100;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.b (bigint) is none of integer"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with b as integer"
alter sequence public.t_b_seq maxvalue 2147483647;
alter table public.t alter column b type integer;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (b);
