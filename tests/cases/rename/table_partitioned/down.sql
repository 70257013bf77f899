-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.refers drop constraint refers_at_kind_fkey;

-- dbworkflow: hazard DELETES_DATA "dropping table public.facts_2024 deletes what is in it"
drop table public.facts_2024;

-- dbworkflow: hazard DELETES_DATA "dropping table public.facts deletes what is in it"
drop table public.facts;

create table public.events (
  at date not null,
  kind text,
  constraint events_at_kind_key UNIQUE (at, kind)
) partition by RANGE (at);

CREATE INDEX events_kind_idx ON ONLY public.events USING btree (kind);

create table public.events_2024 (
  at date not null,
  kind text,
  constraint events_2024_at_kind_key UNIQUE (at, kind)
);

CREATE INDEX events_2024_kind_idx ON public.events_2024 USING btree (kind);

alter table public.events attach partition public.events_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "no index serves refers_at_kind_fkey: a delete from public.events reads all of public.refers"
alter table public.refers add constraint refers_at_kind_fkey FOREIGN KEY (at, kind) REFERENCES public.events(at, kind) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.refers do not satisfy refers_at_kind_fkey"
alter table public.refers validate constraint refers_at_kind_fkey;
