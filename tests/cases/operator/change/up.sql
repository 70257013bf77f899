-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.v;

drop operator public.<<<(integer, integer);

create operator public.<<< (
  function = int4le,
  leftarg = integer,
  rightarg = integer
);
comment on operator public.<<<(integer, integer) is 'less or equal';

alter operator public.===(integer, integer) set (restrict = none, join = eqjoinsel);

create view public.v (less) as
 SELECT (1 OPERATOR(public.<<<) 2) AS less;
