-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping column public.orders.note deletes what is in it"
alter table public.orders drop column note;

-- dbworkflow: hazard INDEX_DROPPED "what was quick by orders_key_key may read all of public.orders"
alter table public.orders drop constraint orders_key_key;

-- dbworkflow: hazard DELETES_DATA "dropping column public.orders.key deletes what is in it"
alter table public.orders drop column key;

alter table public.orders drop constraint orders_state_check;

-- dbworkflow: hazard DELETES_DATA "dropping column public.orders.state deletes what is in it"
alter table public.orders drop column state;
