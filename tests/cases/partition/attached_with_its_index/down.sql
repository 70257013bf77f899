-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.months detach partition public.january;

-- dbworkflow: hazard DELETES_DATA "dropping table public.months deletes what is in it"
drop table public.months;
