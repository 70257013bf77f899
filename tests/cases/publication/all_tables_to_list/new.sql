create table orders (id int primary key);
create publication p for table orders;
