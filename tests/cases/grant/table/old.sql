create table orders (id int primary key, note text);
grant select, insert on orders to clerk;
grant select, update on orders to auditor with grant option;
grant select on orders to public;
