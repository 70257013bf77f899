create or replace function public.next(n integer) returns integer
language sql
RETURN (SELECT n);

create function public.same(n integer) returns integer
language sql
BEGIN ATOMIC
 SELECT n;
END;
