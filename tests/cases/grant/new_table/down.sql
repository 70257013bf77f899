drop schema api;

-- dbworkflow: hazard DELETES_DATA "dropping sequence public.ticket deletes what is in it"
drop sequence public.ticket;

drop view public.open_orders;

-- dbworkflow: hazard DELETES_DATA "dropping table public.orders deletes what is in it"
drop table public.orders;
