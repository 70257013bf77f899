drop function public.area(real);

comment on function public.area(integer) is 'of a square';

create function public.area(width integer, height integer) returns integer
language sql immutable
as $$ select width * height $$;
