create table items (id integer, price integer);
