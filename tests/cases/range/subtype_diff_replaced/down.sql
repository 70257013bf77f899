create function public.gap(a double precision, b double precision) returns double precision
language sql immutable
as $$select a - b$$;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.trips are written anew with the new type of length"
alter type public.span rename to span__old;
alter function public.span(numeric, numeric) rename to span__old;
alter function public.span(numeric, numeric, text) rename to span__old;
alter function public.span_multirange() rename to span_multirange__old;
alter function public.span_multirange(public.span__old) rename to span_multirange__old;
alter function public.span_multirange(variadic public.span__old[]) rename to span_multirange__old;
alter type public.span_multirange rename to span_multirange__old;
create type public.span as range (
  subtype = double precision,
  subtype_diff = public.gap
);
alter table public.trips
  alter column length drop default,
  alter column length type public.span using length::text::public.span,
  alter column length set default '[1,2]'::public.span;
drop type public.span__old;

drop function public.gap(numeric, numeric);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.trips is read"
analyze public.trips (length);
