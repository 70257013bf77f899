alter table public.numbers drop column b;

drop function public.twice(integer);

create function public.twice(a integer) returns integer
language sql immutable
as $$ select a * 2 $$;

alter table public.numbers add column b integer generated always as (public.twice(a)) stored;
