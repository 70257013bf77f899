create table public.history (
  order_id integer,
  state text
);

CREATE RULE tell AS
    ON INSERT TO public.history DO
 NOTIFY history;

create table public.orders (
  id integer not null,
  state text,
  constraint orders_pkey PRIMARY KEY (id)
);

CREATE RULE keep AS
    ON DELETE TO public.orders DO INSTEAD NOTHING;
alter table public.orders disable rule keep;
comment on rule keep on public.orders is 'orders stay';

CREATE RULE remember AS
    ON UPDATE TO public.orders
   WHERE (new.state <> old.state) DO ( INSERT INTO public.history (order_id, state)
  VALUES (old.id, old.state);
 DELETE FROM public.history
  WHERE ((history.order_id = old.id) AND (history.state = new.state));
);

create view public.open_orders (id, state) as
 SELECT orders.id,
    orders.state
   FROM public.orders
  WHERE (orders.state <> 'closed'::text);

CREATE RULE add_open AS
    ON INSERT TO public.open_orders DO INSTEAD  INSERT INTO public.orders (id, state)
  VALUES (new.id, new.state);
