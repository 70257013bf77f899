create schema api;
create schema web;
create table orders (id int primary key, note text, place int);
create table customer (id int primary key);
create table invoice (id int primary key);
create publication p for table orders (id) where (id > 7), invoice;
create publication q for tables in schema web with (publish_via_partition_root);
comment on publication q is 'the web';
