-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.purchases deletes what is in it"
drop table public.purchases;

create table public.orders (
  id integer not null,
  note text,
  price integer,
  constraint orders_pkey PRIMARY KEY (id)
);
