-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop statistics public.on_dropped;

drop statistics public.s;

drop statistics public.targeted;

-- dbworkflow: hazard DELETES_DATA "dropping column public.t.b deletes what is in it"
alter table public.t drop column b;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with a as bigint"
alter table public.t alter column a type bigint;

-- dbworkflow: statement-timeout 10s
create statistics public.s (mcv) on a, c from public.t;

create statistics public.targeted on a, (upper(c)) from public.t;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (a);
