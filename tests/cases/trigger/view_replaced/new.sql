create table orders (id int primary key, state text, note text);
create view open_orders as select id, note from orders where state <> 'closed';
create function f() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger through instead of insert on open_orders for each row execute function f();
create rule quiet as on delete to open_orders do instead nothing;
