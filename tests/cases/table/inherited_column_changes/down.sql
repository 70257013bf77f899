-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.base.a (bigint) is none of integer"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.base are written anew with a as integer"
alter table public.base alter column a type integer;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.base.b (text) is none of character varying(10)"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.base are written anew with b as character varying(10)"
-- dbworkflow: hazard BREAKS_CLIENTS "who reads public.base.b may meet NULL"
alter table public.base alter column b drop default;
alter table public.base alter column b type character varying(10);
alter table public.base alter column b set default 'x'::character varying;
alter table public.base alter column b drop not null;

-- dbworkflow: statement-timeout 10s
alter table public.p add column v integer;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.base is read"
analyze public.base (a);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.base is read"
analyze public.base (b);
