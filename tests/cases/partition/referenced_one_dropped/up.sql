-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "nobody uses public.measure while public.there is detached"
alter table public.measure detach partition public.there;

-- dbworkflow: hazard DELETES_DATA "dropping table public.there deletes what is in it"
drop table public.there;
