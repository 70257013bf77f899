drop view public.v;

create table public.v (
  id integer
);
