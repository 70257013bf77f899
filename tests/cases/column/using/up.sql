-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where extract(epoch from a) fails for a row of public.t"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with a as bigint"
alter table public.t alter column a type bigint using (extract(epoch from a));

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where encode(b, 'hex') fails for a row of public.t"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with b as text"
alter table public.t alter column b drop default;
alter table public.t alter column b type text using (encode(b, 'hex'));

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where c::integer fails for a row of public.t"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with c as integer"
alter table public.t alter column c type integer using (c::integer);

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where d::public.pair fails for a row of public.t"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with d as public.pair"
alter table public.t alter column d type public.pair using (d::public.pair);

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
