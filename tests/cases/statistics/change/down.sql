-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop statistics public.s;

drop statistics public.targeted;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.a (bigint) is none of integer"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with a as integer"
alter table public.t alter column a type integer;

-- dbworkflow: statement-timeout 10s
alter table public.t add column b integer;

create statistics public.on_dropped on b, c from public.t;

create statistics public.s on a, b from public.t;

create statistics public.targeted on a, b from public.t;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (a);
