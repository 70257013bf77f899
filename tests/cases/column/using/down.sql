-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.a (bigint) is none of timestamp without time zone"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with a as timestamp without time zone"
alter table public.t alter column a type timestamp without time zone using a::text::timestamp without time zone;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.b (text) is none of bytea"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with b as bytea"
alter table public.t alter column b type bytea using b::bytea;
alter table public.t alter column b set default '\x'::bytea;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where c::public.cents fails for a row of public.t"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with c as public.cents"
alter table public.t alter column c type public.cents using (c::public.cents);

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.d (public.pair) is none of bigint"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with d as bigint"
alter table public.t alter column d type bigint using d::text::bigint;

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
