drop view public.v;

alter domain public.d rename to d__old;
create domain public.d as text default 'x'::text not null
  constraint filled CHECK ((VALUE <> ''::text));
comment on constraint filled on domain public.d is 'c';
alter table public.t
  alter column a type public.d using a::text::public.d,
  alter column b type public.d[] using b::text[]::public.d[],
  alter column c drop default,
  alter column c type public.d using c::text::public.d,
  alter column c set default 'y'::text;
drop domain public.d__old;

create view public.v (a) as
 SELECT t.a
   FROM public.t;
