create table customers (id bigint primary key, name text);

create table orders (
  id bigint primary key,
  customer_id bigint not null references custommers (id)
);

create index on oders (id);

create view names as select nmae from customers;

create table payments (order_id bigint references orders (number));
