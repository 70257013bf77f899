drop function public.ids();

create table public.gone (
  id integer
);

create function public.ids() returns SETOF public.gone
language sql
as $$ select * from gone $$;
