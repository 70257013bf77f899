alter type public.pair rename to pair__old;
alter domain public.d rename to d__old;
create domain public.d as integer not null
  constraint positive CHECK ((VALUE > 0));
create type public.pair as (
  a public.d,
  b integer
);
alter table public.t
  alter column a type public.d[] using a::text[]::public.d[],
  alter column b type public.pair using b::text::public.pair;
drop type public.pair__old;
drop domain public.d__old;
