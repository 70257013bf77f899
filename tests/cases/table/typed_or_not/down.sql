-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.becomes_typed not of;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.becomes_typed are written anew with y as bigint"
alter table public.becomes_typed alter column y drop default;
alter table public.becomes_typed alter column y type bigint;
alter table public.becomes_typed alter column y set default 0;

-- dbworkflow: statement-timeout 10s
alter table public.is_no_longer of public.spot;

alter table public.is_of_another not of;

-- dbworkflow: hazard DELETES_DATA "dropping column public.is_of_another.z deletes what is in it"
alter table public.is_of_another drop column z;

alter table public.is_of_another add column y integer;

alter table public.is_of_another of public.spot;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.becomes_typed is read"
analyze public.becomes_typed (y);
