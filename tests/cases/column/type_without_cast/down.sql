-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.a (timestamp without time zone) is none of bigint"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with a as bigint"
alter table public.t alter column a type bigint using a::text::bigint;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.b (smallint) is none of boolean"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with b as boolean"
alter table public.t alter column b type boolean using b::integer::boolean;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.c (bytea) is none of uuid"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with c as uuid"
alter table public.t alter column c type uuid using c::text::uuid;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.d (uuid[]) is none of integer[]"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with d as integer[]"
alter table public.t alter column d type integer[] using d::text[]::integer[];

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.e (bigint) is none of jsonb"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with e as jsonb"
alter table public.t alter column e type jsonb using e::text::jsonb;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (a);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (b);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (c);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (d);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (e);
