create table public.archive (
  place integer,
  day date
) partition by LIST (place);

alter table public.measure detach partition public.here;

drop index public.here_day_idx;

drop index public.measure_day_idx;

alter table public.archive attach partition public.here FOR VALUES IN (1);
