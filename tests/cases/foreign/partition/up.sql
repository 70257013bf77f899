create foreign table public.orders_old (
  id integer,
  place integer
) server far options (name 'old');

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.orders attach partition public.orders_old FOR VALUES FROM (1) TO (10);

create table public.plain (
  id integer
);

create foreign table public.heir () inherits (public.plain) server far;
