-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard BREAKS_CLIENTS "who reads public.events.weight may meet NULL"
alter table public.events alter column weight set default 2;
alter table public.events alter column weight drop not null;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.events_a are read before weight is NOT NULL"
alter table public.events_a alter column weight set default 5;
alter table public.events_a alter column weight set not null;
