create table orders (id int primary key, note text);
grant select, insert, update, delete on orders to clerk;
grant select on orders to auditor;
grant select on orders to manager, "Chief of all" with grant option;
