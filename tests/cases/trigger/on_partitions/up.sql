-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.events disable trigger quiet;

create table public.events_2025 (
  id integer,
  at date
);

alter table public.events attach partition public.events_2025 FOR VALUES FROM ('2025-01-01') TO ('2026-01-01');

alter table only public.events_2023 enable trigger stamp;
alter table only public.events_2024 disable trigger stamp;
alter table only public.events_2025 enable always trigger stamp;
