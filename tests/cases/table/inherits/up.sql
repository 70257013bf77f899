create table public.p (
  a integer not null,
  constraint p_a_check CHECK ((a > 0))
);

create table public.c (
  b integer
) inherits (public.p);
