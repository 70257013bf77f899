-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.on_both;

drop view public.shown;

drop materialized view public.kept;

create view public.v (id, x) as
 SELECT t.id,
    t.x
   FROM public.t;

create materialized view public.m (id, x) as
 SELECT t.id,
    t.x
   FROM public.t;

create view public.on_both (id) as
 SELECT v.id
   FROM (public.v
     JOIN public.m USING (id));

CREATE UNIQUE INDEX m_id_idx ON public.m USING btree (id);
