create foreign data wrapper files;
create server far foreign data wrapper files;
create table orders (id int, place int) partition by range (place);
