create schema api;
create table api.orders (id int primary key, note text, place int);
