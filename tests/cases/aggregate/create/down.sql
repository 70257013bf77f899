drop aggregate public.longest(text);

drop aggregate public.middle(double precision ORDER BY anyelement);

drop aggregate public.moving(integer);

drop aggregate public.rows(*);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.totals;

drop aggregate public.total(value integer);

drop function public.add_states(bigint, bigint);

drop function public.add_up(bigint, integer);
