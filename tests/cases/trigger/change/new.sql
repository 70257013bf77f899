create table orders (id int primary key, state text);
create function f() returns trigger language plpgsql as $$ begin return new; end $$;
create function g() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger a before update on orders for each row when (new.state is null) execute function g();
create trigger b before update on orders for each row execute function f();
create trigger c before update on orders for each row execute function f();
alter table orders disable trigger b;
alter table orders enable always trigger c;
comment on trigger c on orders is 'always';
