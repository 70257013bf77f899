-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.c deletes what is in it"
drop table public.c;

-- dbworkflow: hazard DELETES_DATA "dropping table public.p deletes what is in it"
drop table public.p;
