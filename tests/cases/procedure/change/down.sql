drop procedure public.tidy(integer, boolean);

create procedure public.tidy(days integer)
language sql
as $$ select days $$;

alter procedure public.touch(integer) security invoker reset search_path;
