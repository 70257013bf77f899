create schema api;
grant usage on schema api to clerk;

create sequence public.ticket;
grant select, usage on sequence public.ticket to clerk;

create table public.orders (
  id integer not null,
  number integer generated always as identity not null,
  note text,
  constraint orders_pkey PRIMARY KEY (id)
);
grant select, insert on table public.orders to clerk;
grant usage on sequence public.orders_number_seq to clerk;
grant update (note) on table public.orders to clerk;

create view public.open_orders (id, note) as
 SELECT orders.id,
    orders.note
   FROM public.orders;
grant select on table public.open_orders to public;
grant update (note) on table public.open_orders to clerk;
