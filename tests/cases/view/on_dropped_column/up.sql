-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.v;

-- dbworkflow: hazard DELETES_DATA "dropping column public.t.b deletes what is in it"
alter table public.t drop column b;

create view public.v (a) as
 SELECT t.a
   FROM public.t;
