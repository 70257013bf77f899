-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.p1 deletes what is in it"
drop table public.p1;

-- dbworkflow: hazard DELETES_DATA "dropping table public.p deletes what is in it"
drop table public.p;

-- dbworkflow: hazard DELETES_DATA "dropping table public.t deletes what is in it"
drop table public.t;
