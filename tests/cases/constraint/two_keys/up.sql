create table public.p (
  a integer not null,
  constraint p_pkey PRIMARY KEY (a)
) partition by RANGE (a);

alter table public.p add constraint p_also UNIQUE (a);

create table public.p1 (
  a integer not null,
  constraint p1_pkey PRIMARY KEY (a)
);

alter table public.p attach partition public.p1 FOR VALUES FROM (0) TO (10);

create table public.t (
  a integer not null,
  b text,
  c text,
  constraint t_pkey PRIMARY KEY (a),
  constraint first UNIQUE (b, c)
);

alter table public.t add constraint also UNIQUE (a);

alter table public.t add constraint second UNIQUE (b, c);
