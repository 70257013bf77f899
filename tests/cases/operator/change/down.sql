-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.v;

drop operator public.<<<(integer, integer);

create operator public.<<< (
  function = int4lt,
  leftarg = integer,
  rightarg = integer
);

alter operator public.===(integer, integer) set (restrict = eqsel, join = none);

create view public.v (less) as
 SELECT (1 OPERATOR(public.<<<) 2) AS less;
