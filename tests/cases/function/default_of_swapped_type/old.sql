create type mood as enum ('sad', 'ok', 'happy');
create function usual() returns mood language sql immutable as $$ select 'ok'::mood $$;
create function graded(m mood) returns int language sql immutable as $$ select length(m::text) $$;
create table people (id int primary key, mood mood default usual(), before mood default 'sad', grade int default graded('ok'));
create index people_graded on people (graded(mood));
