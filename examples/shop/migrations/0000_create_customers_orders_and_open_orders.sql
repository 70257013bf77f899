create type public.order_state as enum ('open', 'paid', 'shipped');

create table public.customers (
  id bigint generated always as identity not null,
  email text not null,
  name text not null,
  created_at timestamp with time zone default now() not null,
  constraint customers_pkey PRIMARY KEY (id),
  constraint customers_email_key UNIQUE (email)
);
comment on table public.customers is 'Who buys.';
comment on column public.customers.email is 'Where receipts go; also the name to log in with.';

create table public.orders (
  id bigint generated always as identity not null,
  customer_id bigint not null,
  state public.order_state default 'open'::public.order_state not null,
  total numeric(12,2) not null,
  placed_at timestamp with time zone default now() not null,
  constraint orders_pkey PRIMARY KEY (id),
  constraint orders_total_check CHECK ((total >= (0)::numeric))
);
comment on table public.orders is 'What customers have asked for.';

alter table public.orders add constraint orders_customer_id_fkey FOREIGN KEY (customer_id) REFERENCES public.customers(id);

CREATE INDEX orders_customer_id_idx ON public.orders USING btree (customer_id);

create view public.open_orders (id, email, total) as
 SELECT orders.id,
    customers.email,
    orders.total
   FROM (public.orders
     JOIN public.customers ON ((customers.id = orders.customer_id)))
  WHERE (orders.state = 'open'::public.order_state);
