alter table public.items drop constraint items_id_check;

drop index public.items_price;

drop view public.price_list;

drop view public.prices;

alter domain public.priced drop default;

alter table public.items alter column price drop default;

drop function public.price(integer);

create function public.price(id integer) returns integer
language sql immutable
as $$ select id * 10 $$;

alter domain public.priced set default public.price(3);

alter table public.items alter column price set default public.price(2);

alter table public.items add constraint items_id_check CHECK ((public.price(id) > 0));

CREATE INDEX items_price ON public.items USING btree (public.price(id));

create view public.prices (one) as
 SELECT public.price(1) AS one;

create view public.price_list (one) as
 SELECT prices.one
   FROM public.prices;
