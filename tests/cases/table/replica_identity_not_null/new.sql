-- The columns of an index are NOT NULL as long as it is the replica identity.
create table orders (number integer not null, constraint orders_number_key unique (number));
alter table orders replica identity using index orders_number_key;
create table bills (number integer, constraint bills_number_key unique (number));
