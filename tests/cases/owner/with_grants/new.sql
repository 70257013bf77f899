create table orders (id int);
alter table orders owner to clerk;
grant select, insert on orders to keeper;
