alter domain public.d rename to d__old;
create domain public.d as character varying(10);
alter table public.t
  alter column a drop default,
  alter column a type public.d using a::text::public.d,
  alter column a set default 'x'::character varying;
drop domain public.d__old;
