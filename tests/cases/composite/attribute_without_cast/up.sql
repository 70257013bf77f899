-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a row holds a value of taken of public.reading (tsvector) that is none of timestamp with time zone"
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a row holds a value of flag of public.reading (bit(1)) that is none of boolean"
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a row holds a value of at of public.reading (date) that is none of time without time zone"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.readings are written anew with the new type of what"
alter type public.reading rename to reading__old;
create type public.reading as (
  taken timestamp with time zone,
  flag boolean,
  level bigint,
  at time without time zone
);
alter table public.readings alter column what type public.reading using case when what is distinct from null then row((what).taken::text::timestamp with time zone, (what).flag::text::boolean, (what).level::bigint, (what).at::text::time without time zone)::public.reading end;
drop type public.reading__old;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.readings is read"
analyze public.readings (what);
