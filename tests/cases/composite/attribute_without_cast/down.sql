-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a row holds a value of taken of public.reading (timestamp with time zone) that is none of tsvector"
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a row holds a value of flag of public.reading (boolean) that is none of bit(1)"
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a row holds a value of level of public.reading (bigint) that is none of integer"
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a row holds a value of at of public.reading (time without time zone) that is none of date"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.readings are written anew with the new type of what"
alter type public.reading rename to reading__old;
create type public.reading as (
  taken tsvector,
  flag bit(1),
  level integer,
  at date
);
alter table public.readings alter column what type public.reading using case when what is distinct from null then row((what).taken::text::tsvector, (what).flag::text::bit(1), (what).level::integer, (what).at::text::date)::public.reading end;
drop type public.reading__old;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.readings is read"
analyze public.readings (what);
