-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.open_orders;

alter table public.orders alter column note type text;

create view public.open_orders (id, note) as
 SELECT orders.id,
    orders.note
   FROM public.orders;
grant select on table public.open_orders to auditor, clerk;
grant update (note) on table public.open_orders to clerk;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.orders is read"
analyze public.orders (note);
