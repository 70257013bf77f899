-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.v;

create materialized view public.v (a) as
 SELECT t.a
   FROM public.t;

CREATE INDEX v_a_idx ON public.v USING btree (a);
