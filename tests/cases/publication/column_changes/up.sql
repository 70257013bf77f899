-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.gone deletes what is in it"
drop table public.gone;

alter publication p drop table public.orders;

-- dbworkflow: hazard DELETES_DATA "dropping column public.orders.note deletes what is in it"
alter table public.orders drop column note;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.orders are written anew with place as bigint"
alter table public.orders alter column place type bigint;

-- dbworkflow: statement-timeout 10s
alter publication p add table public.orders (id, place) where (place > 1);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.orders is read"
analyze public.orders (place);
