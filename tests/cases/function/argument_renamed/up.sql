-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.numbers drop column b;

drop function public.twice(integer);

create function public.twice(n integer) returns integer
language sql immutable
as $$ select n * 2 $$;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.numbers are written anew for b: its value is computed and stored"
alter table public.numbers add column b integer generated always as (public.twice(a)) stored;
