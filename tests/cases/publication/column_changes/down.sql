-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter publication p drop table public.orders;

create table public.gone (
  id integer not null,
  constraint gone_pkey PRIMARY KEY (id)
);

alter publication p add table public.gone;

alter table public.orders add column note text;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.orders.place (bigint) is none of integer"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.orders are written anew with place as integer"
alter table public.orders alter column place type integer;

-- dbworkflow: statement-timeout 10s
alter publication p add table public.orders (id, note, place) where (place > 1);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.orders is read"
analyze public.orders (place);
