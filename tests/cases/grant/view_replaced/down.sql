drop view public.open_orders;

alter table public.orders alter column note type text;

create view public.open_orders (id, note) as
 SELECT orders.id,
    orders.note
   FROM public.orders;
grant select on table public.open_orders to auditor, clerk;
grant update (note) on table public.open_orders to clerk;
