-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.readings_2026 deletes what is in it"
drop table public.readings_2026;

-- dbworkflow: hazard DELETES_DATA "dropping table public.readings deletes what is in it"
drop table public.readings;
