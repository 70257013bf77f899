create table orders (id int primary key, note varchar(9), place int);
create view open_orders as select note, id from orders;
grant select on open_orders to clerk;
grant update (note) on open_orders to clerk;
