create type mood as enum ('sad', 'ok', 'happy');
create table people (id int primary key, mood mood);
create function is_well(m mood) returns boolean language sql immutable as $$ select m <> 'sad' $$;
create view well as select id from people where is_well(mood);
create function not_touched(id int) returns text language sql as $$ select mood::text from people p where p.id = not_touched.id $$;
