create table orders (id int primary key, place bigint);
create publication p for table orders (id, place) where (place > 1);
