create table public.m (
  at date not null,
  v integer not null,
  constraint m_pkey PRIMARY KEY (at, v)
) partition by RANGE (at);

CREATE INDEX m_v_idx ON ONLY public.m USING btree (v);

create table public.m1 (
  at date not null,
  v integer not null,
  constraint m1_pkey PRIMARY KEY (at, v)
);

CREATE INDEX m1_v_idx ON public.m1 USING btree (v);

alter table public.m attach partition public.m1 FOR VALUES FROM ('2020-01-01') TO ('2021-01-01');

create table public.m2 (
  at date not null,
  v integer not null,
  constraint m2_pkey PRIMARY KEY (at, v)
) partition by LIST (v);

CREATE INDEX m2_v_idx ON ONLY public.m2 USING btree (v);

alter table public.m attach partition public.m2 FOR VALUES FROM ('2021-01-01') TO ('2022-01-01');

create table public.m2a (
  at date not null,
  v integer not null,
  constraint m2a_pkey PRIMARY KEY (at, v)
);

CREATE INDEX m2a_v_idx ON public.m2a USING btree (v);

alter table public.m2 attach partition public.m2a DEFAULT;
