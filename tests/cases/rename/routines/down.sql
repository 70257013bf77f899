drop procedure public.idle(integer);

drop aggregate public.sum_up(integer);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.v;

drop function public.double(integer);

create function public.twice(a integer) returns integer
language sql immutable
as $$ select 2 * a $$;

create procedure public.nothing(a integer)
language sql
as $$ select 1 $$;

create aggregate public.total(integer) (
  sfunc = int4pl,
  stype = integer,
  initcond = '0'
);

create view public.v (six) as
 SELECT public.twice(3) AS six;
