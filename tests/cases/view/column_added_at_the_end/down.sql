drop view public.v;

create view public.v (id) as
 SELECT t.id
   FROM public.t;
