-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.totals;

drop aggregate public.total(integer);

create function public.add_up(state bigint, value integer) returns bigint
language sql immutable strict
as $$ select state + value $$;

create aggregate public.total(integer) (
  sfunc = public.add_up,
  stype = bigint,
  initcond = '0'
);

create view public.totals (total) as
 SELECT public.total(n.n) AS total
   FROM generate_series(1, 3) n(n);
