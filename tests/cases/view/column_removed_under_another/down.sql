-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
create or replace view public.v (id, a) as
 SELECT t.id,
    t.a
   FROM public.t;
