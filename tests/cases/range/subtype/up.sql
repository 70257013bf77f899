-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.v;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of a"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of b"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of c"
alter type public.span rename to span__old;
alter function public.span(integer, integer) rename to span__old;
alter function public.span(integer, integer, text) rename to span__old;
alter function public.span_multirange() rename to span_multirange__old;
alter function public.span_multirange(public.span__old) rename to span_multirange__old;
alter function public.span_multirange(variadic public.span__old[]) rename to span_multirange__old;
alter type public.span_multirange rename to span_multirange__old;
create type public.span as range (
  subtype = bigint
);
alter table public.t
  alter column a drop default,
  alter column a type public.span using a::text::public.span,
  alter column a set default '[1,2)'::public.span,
  alter column b type public.span_multirange using b::text::public.span_multirange,
  alter column c type public.span[] using c::text[]::public.span[];
drop type public.span__old;

create view public.v (s) as
 SELECT public.span((1)::bigint, (2)::bigint) AS s;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (a);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (b);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (c);
