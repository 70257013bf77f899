alter table public.t drop constraint t_m_check;

alter type public.mood rename to mood__old;
create type public.mood as enum ('a');
alter table public.t
  alter column m drop default,
  alter column m type public.mood using m::text::public.mood;
drop type public.mood__old;
