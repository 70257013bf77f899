create table public.readings (
  at date not null,
  value numeric,
  constraint readings_pkey PRIMARY KEY (at)
) partition by RANGE (at);

alter table public.readings add constraint readings_value_check CHECK ((value > (0)::numeric)) not valid;

create table public.readings_2026 (
  at date not null,
  value numeric,
  constraint readings_2026_pkey PRIMARY KEY (at)
);

alter table public.readings_2026 add constraint readings_value_check CHECK ((value > (0)::numeric)) not valid;

alter table public.readings attach partition public.readings_2026 FOR VALUES FROM ('2026-01-01') TO ('2027-01-01');
