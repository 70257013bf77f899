drop function public.area(integer, integer);

comment on function public.area(integer) is 'of a square, not of a circle';

create function public.area(radius real) returns real
language sql immutable
as $$ select (3.14159 * radius * radius)::real $$;
