create table orders (id int primary key, note text, place int);
create view open_orders as select id, note from orders;
grant select on open_orders to clerk, auditor;
grant update (note) on open_orders to clerk;
