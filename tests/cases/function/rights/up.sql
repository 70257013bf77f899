drop function public.secret(integer);

create function public.secret(a integer) returns bigint
language sql
as $$ select a::bigint $$;
revoke execute on function public.secret(integer) from public;
grant execute on function public.secret(integer) to pg_monitor;

grant execute on procedure public.run() to pg_monitor with grant option;

revoke execute on function public.total(integer) from public;
