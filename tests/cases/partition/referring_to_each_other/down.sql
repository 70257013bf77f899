create table public.p1 (
  foo integer not null,
  bar integer not null,
  constraint p1_pkey PRIMARY KEY (foo, bar)
);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.p attach partition public.p1 FOR VALUES IN (1);

create table public.q1 (
  foo integer not null,
  bar integer not null,
  constraint q1_pkey PRIMARY KEY (foo, bar)
);

alter table public.q attach partition public.q1 FOR VALUES IN (1);
