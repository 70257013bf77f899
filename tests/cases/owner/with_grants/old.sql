create table orders (id int);
alter table orders owner to keeper;
grant select on orders to clerk;
