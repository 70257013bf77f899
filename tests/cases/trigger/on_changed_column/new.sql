create table orders (id int primary key, amount bigint, note text);
create function f() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger by_amount before update on orders for each row when (new.amount > 10) execute function f();
create trigger by_note before update of note on orders for each row execute function f();
