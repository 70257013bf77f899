-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.measure_old add constraint measure_old_bound check ((day is not null and day >= '2000-01-01' and day < '2020-01-01')) not valid;

alter table public.measure detach partition public.measure_other;

-- dbworkflow: hazard DELETES_DATA "dropping table public.measure deletes what is in it"
drop table public.measure;

create table public.measure (
  place integer not null,
  day date not null,
  n integer
) partition by RANGE (day);

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.measure_other are outside of DEFAULT"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.measure_other are tested against the bound while nobody uses it"
alter table public.measure attach partition public.measure_other DEFAULT;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.measure_old are outside of FOR VALUES FROM ('2000-01-01') TO ('2020-01-01')"
alter table public.measure_old validate constraint measure_old_bound;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.measure attach partition public.measure_old FOR VALUES FROM ('2000-01-01') TO ('2020-01-01');

alter table public.measure_old drop constraint measure_old_bound;
