create table orders (id int primary key, state text);
create table history (order_id int, state text);
create view open_orders as select id, state from orders where state <> 'closed';
create rule add_open as on insert to open_orders do instead insert into orders values (new.id, new.state);
create rule remember as on update to orders where new.state <> old.state do also
  (insert into history values (old.id, old.state); delete from history where order_id = old.id and state = new.state);
create rule tell as on insert to history do also notify history;
create rule keep as on delete to orders do instead nothing;
alter table orders disable rule keep;
comment on rule keep on orders is 'orders stay';
