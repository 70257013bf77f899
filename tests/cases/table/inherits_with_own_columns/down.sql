-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.z deletes what is in it"
drop table public.z;

alter table public.x inherit public.p;

alter table public.y no inherit public.p;
