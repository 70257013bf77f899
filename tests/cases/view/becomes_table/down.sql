-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.v deletes what is in it"
drop table public.v;

create view public.v (id) as
 SELECT t.id
   FROM public.t;
