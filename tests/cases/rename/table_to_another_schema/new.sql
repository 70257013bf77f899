create schema shop;
-- dbworkflow: renamed-from public.orders
create table shop.purchases (id serial primary key, note text);
create index on shop.purchases (note);
