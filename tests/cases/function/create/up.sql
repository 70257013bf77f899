create table public.orders (
  id integer not null,
  user_id integer,
  placed date default CURRENT_DATE,
  constraint orders_pkey PRIMARY KEY (id)
);

create table public.users (
  id integer not null,
  name text,
  constraint users_pkey PRIMARY KEY (id)
);

alter table public.orders add constraint orders_user_id_fkey FOREIGN KEY (user_id) REFERENCES public.users(id);

create function public.full_name(u public.users, prefix text default 'Mx '::text) returns text
language sql stable
as $$ select prefix || u.name $$;

create function public.order_count(wanted integer) returns bigint
language sql stable parallel safe
as $$ select count(*) from orders where user_id = wanted $$;

create function public.listed(variadic ids integer[]) returns TABLE(user_id integer, orders bigint)
language sql
as $$ select i, order_count(i) from unnest(ids) i $$;

create function public.total(numeric, numeric) returns numeric
language sql immutable strict leakproof
as $$select $1 + $2$$;

create function public.users_of(first integer, out id integer, out name text) returns SETOF record
language plpgsql security definer cost 500 rows 20
set search_path to public, pg_temp
set work_mem to '64MB'
as $$ begin return query select u.id, u.name from users u where u.id >= first; end $$;
comment on function public.users_of(integer) is 'all from one on';
