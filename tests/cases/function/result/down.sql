-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.items drop constraint items_id_check;

-- dbworkflow: hazard INDEX_DROPPED "until items_price is built again, nothing has the use of it"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "DROP INDEX keeps off the users of public.items for a moment"
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

alter table public.items add constraint items_id_check CHECK ((public.price(id) > 0)) not valid;

create view public.prices (one) as
 SELECT public.price(1) AS one;

create view public.price_list (one) as
 SELECT prices.one
   FROM public.prices;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.items do not satisfy items_id_check"
alter table public.items validate constraint items_id_check;

-- dbworkflow: hazard INDEX_BUILD "building the index of items_price reads all of public.items and costs the server time"
CREATE INDEX CONCURRENTLY items_price ON public.items USING btree (public.price(id));
