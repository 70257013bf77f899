-- What they buy.
create type order_state as enum ('open', 'paid', 'shipped');

create table orders (
  id          bigint generated always as identity primary key,
  customer_id bigint not null references customers (id),
  state       order_state not null default 'open',
  total       numeric(12, 2) not null check (total >= 0),
  placed_at   timestamptz not null default now()
);
create index orders_customer_id_idx on orders (customer_id);
comment on table orders is 'What customers have asked for.';

create view open_orders as
  select orders.id, customers.email, orders.total
    from orders
    join customers on customers.id = orders.customer_id
   where orders.state = 'open';
