drop function public.ids();

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.gone deletes what is in it"
drop table public.gone;

create function public.ids() returns SETOF integer
language sql
as $$ select 1 $$;
