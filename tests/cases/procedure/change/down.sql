drop procedure public.tidy(integer, boolean);

create procedure public.tidy(days integer)
language sql
as $$ select days $$;

-- dbworkflow: hazard AUTHZ_UPDATE "procedure public.touch(integer) runs with other rights"
alter procedure public.touch(integer) security invoker reset search_path;
