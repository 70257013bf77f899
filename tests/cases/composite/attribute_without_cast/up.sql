-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.readings are written anew with the new type of what"
alter type public.reading rename to reading__old;
create type public.reading as (
  taken timestamp with time zone,
  flag boolean,
  level bigint
);
alter table public.readings alter column what type public.reading using case when what is distinct from null then row((what).taken::text::timestamp with time zone, (what).flag::text::boolean, (what).level::bigint)::public.reading end;
drop type public.reading__old;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.readings is read"
analyze public.readings (what);
