drop materialized view public.v;

alter table public.t alter column a type integer;

create materialized view public.v (a) as
 SELECT t.a
   FROM public.t;

CREATE INDEX v_a_idx ON public.v USING btree (a);
