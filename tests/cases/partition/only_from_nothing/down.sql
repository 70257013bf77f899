-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.p1 deletes what is in it"
drop table public.p1;

-- dbworkflow: hazard DELETES_DATA "dropping table public.p2_high deletes what is in it"
drop table public.p2_high;

-- dbworkflow: hazard DELETES_DATA "dropping table public.p2_low deletes what is in it"
drop table public.p2_low;

-- dbworkflow: hazard DELETES_DATA "dropping table public.p2 deletes what is in it"
drop table public.p2;

-- dbworkflow: hazard DELETES_DATA "dropping table public.p deletes what is in it"
drop table public.p;
