-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.january add constraint january_bound check ((at is not null and at >= '2024-01-01' and at < '2024-02-01')) not valid;

create table public.months (
  id integer not null,
  at date not null,
  constraint months_pkey PRIMARY KEY (id, at)
) partition by RANGE (at);

CREATE INDEX months_at_idx ON ONLY public.months USING btree (at);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.january are outside of FOR VALUES FROM ('2024-01-01') TO ('2024-02-01')"
alter table public.january validate constraint january_bound;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.months attach partition public.january FOR VALUES FROM ('2024-01-01') TO ('2024-02-01');

alter table public.january drop constraint january_bound;
