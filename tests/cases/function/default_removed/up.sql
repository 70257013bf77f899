drop function public.f(integer, integer);

create function public.f(a integer, b integer) returns integer
language sql
as $$ select a + b $$;
