create table orders (
  id bigint primary key,
  state order_stat not null
);
create index orders_state on orders (state);
create view open_orders as select * from orders where state = 'open';
comment on table orders is 'what follows from the first mistake is not told';
