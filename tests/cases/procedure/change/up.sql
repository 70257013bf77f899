drop procedure public.tidy(integer);

create procedure public.tidy(days integer, hard boolean default false)
language sql
as $$ select days $$;

alter procedure public.touch(integer) security definer set search_path to '';
