create table public.archive (
  place integer,
  day date
) partition by LIST (place);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "nobody uses public.measure while public.here is detached"
alter table public.measure detach partition public.here;

-- dbworkflow: hazard INDEX_DROPPED "what was quick by here_day_idx may read all of public.here"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "DROP INDEX keeps off the users of public.here for a moment"
drop index public.here_day_idx;

-- dbworkflow: hazard INDEX_DROPPED "what was quick by measure_day_idx may read all of public.measure"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "DROP INDEX keeps off the users of public.measure for a moment"
drop index public.measure_day_idx;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.here are outside of FOR VALUES IN (1)"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.here are tested against the bound while nobody uses it"
alter table public.archive attach partition public.here FOR VALUES IN (1);
