set check_function_bodies = off;
create function public.even(n integer) returns boolean
language sql
as $$ select case when n = 0 then true else odd(n - 1) end $$;
reset check_function_bodies;

create function public.odd(n integer) returns boolean
language sql
as $$ select case when n = 0 then false else even(n - 1) end $$;

set check_function_bodies = off;
create function public.next_number() returns integer
language sql
as $$ select coalesce(max(number), 0) + 1 from invoices $$;
reset check_function_bodies;

create table public.invoices (
  id integer not null,
  number integer default public.next_number() not null,
  constraint invoices_pkey PRIMARY KEY (id)
);
