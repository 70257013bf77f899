create table public.there (
  place integer not null,
  constraint there_pkey PRIMARY KEY (place)
);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.measure attach partition public.there FOR VALUES IN (2);
