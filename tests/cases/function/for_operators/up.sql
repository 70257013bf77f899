drop operator public.~~=(public.pair, public.pair);

drop cast (integer as public.pair);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop materialized view public.checks;

drop function public.same(public.pair, public.pair);

drop function public.to_pair(integer);

create function public.same(x public.pair, y public.pair) returns boolean
language sql immutable
as $$ select x.a = y.a $$;

create operator public.~~= (
  function = public.same,
  leftarg = public.pair,
  rightarg = public.pair
);

create function public.to_pair(n integer) returns public.pair
language sql immutable
as $$ select row(n, n)::public.pair $$;

create cast (integer as public.pair) with function public.to_pair(integer);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "public.checks is computed anew"
create materialized view public.checks (s) as
 SELECT public.same(ROW(1, 2)::public.pair, public.to_pair(1)) AS s;
