drop view public.open_orders;

alter table public.orders alter column note type character varying(9);

create view public.open_orders (note, id) as
 SELECT orders.note,
    orders.id
   FROM public.orders;
grant select on table public.open_orders to clerk;
grant update (note) on table public.open_orders to clerk;
