create or replace view public.v (id, a) as
 SELECT t.id,
    t.a
   FROM public.t;
