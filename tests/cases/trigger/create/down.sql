-- dbworkflow: hazard DELETES_DATA "dropping table public.history deletes what is in it"
drop table public.history;

drop view public.open_orders;

-- dbworkflow: hazard DELETES_DATA "dropping table public.orders deletes what is in it"
drop table public.orders;

drop function public.refuse();

drop function public.remember();

drop function public.stamp();
