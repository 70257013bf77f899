drop index public.t_m_idx;

drop view public.v;

alter type public.mood rename to mood__old;
create type public.mood as enum ('a', 'b', 'c');
alter table public.t
  alter column m drop default,
  alter column m type public.mood using m::text::public.mood,
  alter column m set default 'a'::public.mood,
  alter column l type public.mood[] using l::text[]::public.mood[];
drop type public.mood__old;

CREATE INDEX t_m_idx ON public.t USING btree (m) WHERE (m = 'a'::public.mood);

create view public.v (m) as
 SELECT t.m
   FROM public.t
  WHERE (t.m > 'a'::public.mood);
