-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.orders deletes what is in it"
drop table public.orders;

drop function public.full_name(public.users, text);

-- dbworkflow: hazard DELETES_DATA "dropping table public.users deletes what is in it"
drop table public.users;

drop function public.listed(integer[]);

drop function public.order_count(integer);

drop function public.total(numeric, numeric);

-- dbworkflow: hazard HAS_UNTRACKABLE_DEPENDENCIES "whether a body still calls public.users_of(integer) is not known before it runs"
drop function public.users_of(integer);
