create function twice(a int) returns int language sql immutable as $$ select a * 2 $$;
create table numbers (a int, b int generated always as (twice(a)) stored);
