create table orders (id int primary key, note text, secret text);
grant select (id, note), update (note) on orders to clerk;
grant select on orders to auditor;
grant references (id) on orders to auditor with grant option;
