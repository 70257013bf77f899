create schema old;
create table old.t (id serial primary key, up int references old.t);
create function old.f() returns int language sql as $$ select count(*)::int from old.t $$;
