-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.v;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with a as bigint"
alter table public.t alter column a drop default;
alter table public.t alter column a type bigint;
alter table public.t alter column a set default 2;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.b (text) is none of integer"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with b as integer"
alter table public.t alter column b type integer using b::integer;

-- dbworkflow: statement-timeout 10s
alter table public.t alter column c type character varying(20);

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with d as timestamp with time zone"
alter table public.t alter column d type timestamp with time zone;

-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with e as text"
alter table public.t alter column e type text;

create view public.v (a, b) as
 SELECT t.a,
    t.b
   FROM public.t;

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
