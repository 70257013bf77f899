-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with s as text"
alter table public.t alter column s drop default;
alter table public.t alter column s type text;
alter table public.t alter column s set default 'a'::text;

drop type public.st;

-- dbworkflow: statement-timeout 10s
alter table public.t add constraint t_s_check CHECK ((s = ANY (ARRAY['a'::text, 'b'::text]))) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (s);

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t do not satisfy t_s_check"
alter table public.t validate constraint t_s_check;
