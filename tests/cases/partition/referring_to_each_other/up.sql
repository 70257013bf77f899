-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "nobody uses public.p while public.p1 is detached"
alter table public.p detach partition public.p1;

-- dbworkflow: hazard DELETES_DATA "dropping table public.p1 deletes what is in it"
drop table public.p1;

-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "nobody uses public.q while public.q1 is detached"
alter table public.q detach partition public.q1;

-- dbworkflow: hazard DELETES_DATA "dropping table public.q1 deletes what is in it"
drop table public.q1;
