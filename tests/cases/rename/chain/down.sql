-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping column public.b.x deletes what is in it"
alter table public.b drop column x;

-- dbworkflow: hazard DELETES_DATA "dropping table public.c deletes what is in it"
drop table public.c;

create table public.a (
  id integer not null,
  x text,
  constraint a_pkey PRIMARY KEY (id)
);

alter table public.b add column y text;
