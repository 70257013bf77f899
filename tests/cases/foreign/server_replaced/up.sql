-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop foreign table public.elsewhere;

drop view public.shown;

drop foreign table public.orders;

-- dbworkflow: hazard DELETES_DATA "dropping user mapping "far for public" deletes the password it may hold"
drop user mapping for public server far;

drop server far;

create server far foreign data wrapper net;

create foreign table public.elsewhere (
  id integer
) server far;

create foreign table public.orders (
  id integer,
  note text
) server far;

create view public.shown (id) as
 SELECT orders.id
   FROM public.orders;

create user mapping for public server far;
