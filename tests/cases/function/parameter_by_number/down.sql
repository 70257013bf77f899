drop function public.same(integer);

create or replace function public.next(n integer) returns integer
language sql
RETURN (SELECT (n + 1));
