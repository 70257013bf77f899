-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.becomes_typed.y (bigint) is none of integer"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.becomes_typed are written anew with y as integer"
alter table public.becomes_typed alter column y drop default;
alter table public.becomes_typed alter column y type integer;
alter table public.becomes_typed alter column y set default 0;

-- dbworkflow: statement-timeout 10s
alter table public.becomes_typed of public.spot;

alter table public.is_no_longer not of;

alter table public.is_of_another not of;

-- dbworkflow: hazard DELETES_DATA "dropping column public.is_of_another.y deletes what is in it"
alter table public.is_of_another drop column y;

alter table public.is_of_another add column z integer;

alter table public.is_of_another of public.place;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.becomes_typed is read"
analyze public.becomes_typed (y);
