drop procedure public.tidy(integer);

create procedure public.tidy(days integer, hard boolean default false)
language sql
as $$ select days $$;

-- dbworkflow: hazard AUTHZ_UPDATE "procedure public.touch(integer) runs with other rights"
alter procedure public.touch(integer) security definer set search_path to '';
