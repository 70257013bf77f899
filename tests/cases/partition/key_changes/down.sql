alter table public.measure detach partition public.measure_other;

-- dbworkflow: hazard DELETES_DATA "dropping table public.measure deletes what is in it"
drop table public.measure;

create table public.measure (
  place integer not null,
  day date not null,
  n integer
) partition by RANGE (day);

alter table public.measure attach partition public.measure_old FOR VALUES FROM ('2000-01-01') TO ('2020-01-01');

alter table public.measure attach partition public.measure_other DEFAULT;
