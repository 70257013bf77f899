-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.open_orders;

-- dbworkflow: hazard DELETES_DATA "dropping table public.orders deletes what is in it"
drop table public.orders;

-- dbworkflow: hazard DELETES_DATA "dropping table public.history deletes what is in it"
drop table public.history;
