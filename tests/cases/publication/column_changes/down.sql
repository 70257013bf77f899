alter publication p drop table public.orders;

create table public.gone (
  id integer not null,
  constraint gone_pkey PRIMARY KEY (id)
);

alter publication p add table public.gone;

alter table public.orders add column note text;

alter table public.orders alter column place type integer;

alter publication p add table public.orders (id, note, place) where (place > 1);
