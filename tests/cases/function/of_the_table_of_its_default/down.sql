create table public.counters (
  id integer,
  tag text
);

create function public.next_id() returns bigint
language sql
RETURN (SELECT count(counters.tag) AS count FROM public.counters);

alter table public.counters alter column id set default public.next_id();
