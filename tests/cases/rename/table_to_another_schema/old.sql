create schema shop;
create table orders (id serial primary key, note text);
create index on orders (note);
