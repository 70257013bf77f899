create table orders (id int primary key, state text);
create function f() returns trigger language plpgsql as $$ begin return new; end $$;
create function g() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger a before update on orders for each row execute function f();
create trigger b before update on orders for each row execute function f();
create trigger c before update on orders for each row execute function f();
