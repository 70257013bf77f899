create table orders (id int primary key, placed date);
