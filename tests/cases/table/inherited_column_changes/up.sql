-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping column public.p.v deletes what is in it"
alter table public.p drop column v;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.base are written anew with a as bigint"
alter table public.base alter column a type bigint;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where public.base.b holds NULL"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.base are read before b is NOT NULL"
alter table public.base alter column b drop default;
alter table public.base alter column b type text;
alter table public.base alter column b set default 'y'::text;
alter table public.base alter column b set not null;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.base is read"
analyze public.base (a);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.base is read"
analyze public.base (b);
