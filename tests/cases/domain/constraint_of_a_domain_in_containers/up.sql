-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of a"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of b"
alter type public.pair rename to pair__old;
alter domain public.d rename to d__old;
create domain public.d as integer not null
  constraint positive CHECK ((VALUE > 0));
create type public.pair as (
  a public.d,
  b integer
);
alter table public.t
  alter column a type public.d[] using a::text[]::public.d[],
  alter column b type public.pair using b::text::public.pair;
drop type public.pair__old;
drop domain public.d__old;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (a);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (b);
