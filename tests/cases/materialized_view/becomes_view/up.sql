-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop materialized view public.v;

create view public.v (a) as
 SELECT t.a
   FROM public.t;
