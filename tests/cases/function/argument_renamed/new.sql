create function twice(n int) returns int language sql immutable as $$ select n * 2 $$;
create table numbers (a int, b int generated always as (twice(a)) stored);
