-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.totals;

drop aggregate public.total(integer);

drop function public.add_up(bigint, integer);

create aggregate public.total(integer) (
  sfunc = int4pl,
  stype = integer,
  initcond = '0'
);

create view public.totals (total) as
 SELECT public.total(n.n) AS total
   FROM generate_series(1, 3) n(n);
