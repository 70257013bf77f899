create schema new; -- dbworkflow: renamed-from old
create table new.t (id serial primary key, up int references new.t);
create function new.f() returns int language sql as $$ select count(*)::int from new.t $$;
