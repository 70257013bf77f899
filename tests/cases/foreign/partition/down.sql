-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop foreign table public.heir;

drop foreign table public.orders_old;

-- dbworkflow: hazard DELETES_DATA "dropping table public.plain deletes what is in it"
drop table public.plain;
