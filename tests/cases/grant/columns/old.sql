create table orders (id int primary key, note text, secret text);
grant select, update on orders to clerk;
grant update (note) on orders to clerk, auditor;
