drop function public.secret(integer);

create function public.secret(a integer) returns bigint
language sql
as $$ select a::bigint $$;
revoke execute on function public.secret(integer) from public;
grant execute on function public.secret(integer) to pg_monitor;

-- dbworkflow: hazard AUTHZ_UPDATE "privileges on procedure public.run() change"
grant execute on procedure public.run() to pg_monitor with grant option;

-- dbworkflow: hazard AUTHZ_UPDATE "privileges on aggregate public.total(integer) change"
revoke execute on function public.total(integer) from public;
