alter table public.measure detach partition public.here;

alter table public.measure attach partition public.here FOR VALUES IN (1, 2);

create table public.here_new (
  place integer not null,
  day date not null,
  constraint here_new_pkey PRIMARY KEY (place, day)
);

alter table public.here attach partition public.here_new DEFAULT;

alter table public.here detach partition public.here_old;

alter table public.here attach partition public.here_old FOR VALUES FROM (MINVALUE) TO ('2021-01-01');

alter table public.measure detach partition public.rest;

create table public.there (
  place integer not null,
  day date not null,
  constraint there_pkey PRIMARY KEY (place, day)
);

alter table public.measure attach partition public.there DEFAULT;
