-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.v;

create view public.v (id) as
 SELECT t.id
   FROM public.t;
