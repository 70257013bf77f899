create table public.archive (
  place integer,
  day date
) partition by LIST (place);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.here add constraint here_bound check ((place is not null and place in (1))) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.here are outside of FOR VALUES IN (1)"
alter table public.here validate constraint here_bound;

-- dbworkflow: transaction
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

alter table public.archive attach partition public.here FOR VALUES IN (1);

alter table public.here drop constraint here_bound;
