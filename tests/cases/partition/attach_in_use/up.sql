-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.log_2024 add constraint log_2024_bound check ((day is not null and day >= '2024-01-01' and day < '2025-01-01')) not valid;

alter table public.log_2025 add constraint log_2025_bound check ((day is not null and day >= '2025-01-01')) not valid;

alter table public.log_2025_b add constraint log_2025_b_bound check ((kind is not null and kind in ('b', 'c')) and (day is not null and day >= '2025-01-01')) not valid;

alter table public.log_old add constraint log_old_bound check ((day is not null and day < '2024-01-01')) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.log_2024 are outside of FOR VALUES FROM ('2024-01-01') TO ('2025-01-01')"
alter table public.log_2024 validate constraint log_2024_bound;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.log_2025 are outside of FOR VALUES FROM ('2025-01-01') TO (MAXVALUE)"
alter table public.log_2025 validate constraint log_2025_bound;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.log_2025_b are outside of FOR VALUES IN ('b', 'c')"
alter table public.log_2025_b validate constraint log_2025_b_bound;

alter table public.log_old validate constraint log_old_bound;

alter table public.log detach partition public.log_old concurrently;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.log attach partition public.log_2024 FOR VALUES FROM ('2024-01-01') TO ('2025-01-01');

alter table public.log_2024 drop constraint log_2024_bound;

alter table public.log attach partition public.log_2025 FOR VALUES FROM ('2025-01-01') TO (MAXVALUE);

alter table public.log_2025 drop constraint log_2025_bound;

alter table public.log_2025 attach partition public.log_2025_b FOR VALUES IN ('b', 'c');

alter table public.log_2025_b drop constraint log_2025_b_bound;

alter table public.log_old drop constraint log_old_bound;
