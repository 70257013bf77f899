-- dbworkflow: hazard DELETES_DATA "dropping table public.gone deletes what is in it"
drop table public.gone;

alter publication p drop table public.orders;

-- dbworkflow: hazard DELETES_DATA "dropping column public.orders.note deletes what is in it"
alter table public.orders drop column note;

alter table public.orders alter column place type bigint;

alter publication p add table public.orders (id, place) where (place > 1);
