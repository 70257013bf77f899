create table orders (number integer, constraint orders_number_key unique (number));
create table bills (number integer not null, constraint bills_number_key unique (number));
alter table bills replica identity using index bills_number_key;
