-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.history deletes what is in it"
drop table public.history;

drop view public.open_orders;

-- dbworkflow: hazard DELETES_DATA "dropping table public.orders deletes what is in it"
drop table public.orders;

-- dbworkflow: hazard HAS_UNTRACKABLE_DEPENDENCIES "whether a body still calls public.refuse() is not known before it runs"
drop function public.refuse();

-- dbworkflow: hazard HAS_UNTRACKABLE_DEPENDENCIES "whether a body still calls public.remember() is not known before it runs"
drop function public.remember();

-- dbworkflow: hazard HAS_UNTRACKABLE_DEPENDENCIES "whether a body still calls public.stamp() is not known before it runs"
drop function public.stamp();
