-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.a (bigint) is none of timestamp without time zone"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with a as timestamp without time zone"
alter table public.t alter column a type timestamp without time zone using a::text::timestamp without time zone;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.b (boolean) is none of smallint"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with b as smallint"
alter table public.t alter column b type smallint using b::integer::smallint;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.c (uuid) is none of bytea"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with c as bytea"
alter table public.t alter column c type bytea using c::text::bytea;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.d (integer[]) is none of uuid[]"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with d as uuid[]"
alter table public.t alter column d type uuid[] using d::text[]::uuid[];

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.e (jsonb) is none of bigint"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with e as bigint"
alter table public.t alter column e type bigint using e::bigint;

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
