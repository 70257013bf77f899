-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.log detach partition public.log_all;

-- dbworkflow: hazard DELETES_DATA "dropping table public.log deletes what is in it"
drop table public.log;

-- dbworkflow: hazard DELETES_DATA "dropping column public.log_all.host deletes what is in it"
alter table public.log_all drop column host;

create table public.log (
  day date,
  level integer
) partition by LIST (day);

alter table public.log_all add column level integer;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.log_all are outside of DEFAULT"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.log_all are tested against the bound while nobody uses it"
alter table public.log attach partition public.log_all DEFAULT;
