create materialized view public.below (id) as
 SELECT users.id
   FROM public.users
with no data;

create view public."between" (id) as
 SELECT below.id
   FROM public.below;

create materialized view public.above (id) as
 SELECT "between".id
   FROM public."between"
with no data;
