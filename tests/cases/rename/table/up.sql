-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.orders finds nothing there"
alter table public.orders rename to purchases;
alter sequence public.orders_number_seq rename to purchases_number_seq;
alter sequence public.orders_id_seq rename to purchases_id_seq;
alter table public.purchases rename constraint orders_note_check to purchases_note_check;
alter table public.purchases rename constraint orders_number_key to purchases_number_key;
alter table public.purchases rename constraint orders_pkey to purchases_pkey;
alter index public.orders_note_idx rename to purchases_note_idx;
