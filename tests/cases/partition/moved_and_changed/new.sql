create table stock (id integer, place integer, amount bigint, unit text not null default 'kg' check (unit <> ''), unique (id, place))
  partition by list (place);
create table stock_near partition of stock for values in (1, 2);
create index stock_amount_idx on stock (amount, unit);
create policy small on stock_near using (amount < 10);
