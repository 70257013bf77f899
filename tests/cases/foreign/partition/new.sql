create foreign data wrapper files;
create server far foreign data wrapper files;
create table orders (id int, place int) partition by range (place);
create foreign table orders_old partition of orders for values from (1) to (10) server far options (name 'old');
create foreign table heir () inherits (plain) server far;
create table plain (id int);
