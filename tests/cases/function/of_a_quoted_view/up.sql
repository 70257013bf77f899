create materialized view public."a ""quoted"" view" (id, price) as
 SELECT items.id,
    items.price
   FROM public.items;

create function public.cheapest() returns integer
language sql
as $$ select min(price) from "a ""quoted"" view" $$;
