-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.measure detach partition public.measure_old;

alter table public.measure detach partition public.measure_other;

-- dbworkflow: hazard DELETES_DATA "dropping table public.measure deletes what is in it"
drop table public.measure;

create table public.measure (
  place integer not null,
  day date not null,
  n integer
) partition by LIST (place);

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.measure_other are outside of DEFAULT"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.measure_other are tested against the bound while nobody uses it"
alter table public.measure attach partition public.measure_other DEFAULT;
