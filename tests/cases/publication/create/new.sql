create schema api;
create table api.orders (id int primary key, note text, place int);
create table customer (id int primary key);
create publication everything for all tables;
create publication orders_out for table customer, api.orders (id, note) where (id > 0 and note <> '');
create publication whole_schema for tables in schema api with (publish = 'insert, update', publish_via_partition_root);
comment on publication orders_out is 'for the shop';
create publication nothing;
alter publication orders_out owner to keeper;
