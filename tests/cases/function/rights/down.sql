drop function public.secret(integer);

create function public.secret(a integer) returns integer
language sql
as $$ select a $$;

-- dbworkflow: hazard AUTHZ_UPDATE "privileges on procedure public.run() change"
revoke execute on procedure public.run() from pg_monitor;

-- dbworkflow: hazard AUTHZ_UPDATE "privileges on aggregate public.total(integer) change"
grant execute on function public.total(integer) to public;
