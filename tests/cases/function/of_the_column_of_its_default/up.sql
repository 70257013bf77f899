create table public.others (
  id integer not null,
  constraint others_pkey PRIMARY KEY (id)
);

create function public.next_id() returns integer
language sql
RETURN (SELECT (COALESCE(max(counters.id), 0) + 1) FROM public.counters);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.counters alter column id set default public.next_id();

create function public.next_other() returns integer
language sql
RETURN (SELECT (COALESCE(max(others.id), 0) + 1) FROM public.others);

alter table public.others alter column id set default public.next_other();
