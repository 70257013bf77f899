create table stock (id integer, place integer, amount integer check (amount > 0), note text) partition by list (place);
create table stock_near partition of stock for values in (1);
create index stock_amount_idx on stock (amount);
create policy small on stock_near using (amount < 10);
