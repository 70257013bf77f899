drop schema api;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping sequence public.ticket deletes what is in it"
-- dbworkflow: hazard HAS_UNTRACKABLE_DEPENDENCIES "whether a body or program still uses public.ticket is not known"
drop sequence public.ticket;

drop view public.open_orders;

-- dbworkflow: hazard DELETES_DATA "dropping table public.orders deletes what is in it"
drop table public.orders;
