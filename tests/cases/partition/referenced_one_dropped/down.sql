create table public.there (
  place integer not null,
  constraint there_pkey PRIMARY KEY (place)
);

alter table public.measure attach partition public.there FOR VALUES IN (2);
