create schema api;
create schema web;
create table orders (id int primary key, note text, place int);
create table customer (id int primary key);
create table invoice (id int primary key);
create publication p for table orders (id, note), customer with (publish = 'insert');
create publication q for tables in schema api;
