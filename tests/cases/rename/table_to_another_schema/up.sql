-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.orders set schema shop;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of shop.orders finds nothing there"
alter table shop.orders rename to purchases;
alter sequence shop.orders_id_seq rename to purchases_id_seq;
alter table shop.purchases rename constraint orders_pkey to purchases_pkey;
alter index shop.orders_note_idx rename to purchases_note_idx;
