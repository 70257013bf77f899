-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.m1 deletes what is in it"
drop table public.m1;

-- dbworkflow: hazard DELETES_DATA "dropping table public.m2a deletes what is in it"
drop table public.m2a;

-- dbworkflow: hazard DELETES_DATA "dropping table public.m2 deletes what is in it"
drop table public.m2;

-- dbworkflow: hazard DELETES_DATA "dropping table public.m deletes what is in it"
drop table public.m;
