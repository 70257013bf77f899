drop type public.nothing;

-- dbworkflow: hazard DELETES_DATA "dropping table public.t deletes what is in it"
drop table public.t;

drop type public.item;

drop type public.money_amount;
