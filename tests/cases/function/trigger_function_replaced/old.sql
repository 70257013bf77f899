create table a (id int);
create function f() returns trigger language plpgsql as $$ begin return new; end $$;
create trigger t before insert on a for each row execute function f();
