-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.orders finds nothing there"
alter table public.orders rename to purchases;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.purchases.note finds nothing there"
alter table public.purchases rename column note to remark;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.purchases.price finds nothing there"
alter table public.purchases rename column price to cost;
alter table public.purchases rename constraint orders_pkey to purchases_pkey;
