drop function public.secret(integer);

create function public.secret(a integer) returns integer
language sql
as $$ select a $$;

revoke execute on procedure public.run() from pg_monitor;

grant execute on function public.total(integer) to public;
