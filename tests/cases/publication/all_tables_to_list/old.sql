create table orders (id int primary key);
create publication p for all tables;
