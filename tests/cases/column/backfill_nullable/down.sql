-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard BREAKS_CLIENTS "who reads public.t.a may meet NULL"
alter table public.t alter column a drop not null;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.b (bigint) is none of integer"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with b as integer"
-- dbworkflow: hazard BREAKS_CLIENTS "who reads public.t.b may meet NULL"
alter table public.t alter column b type integer;
alter table public.t alter column b drop not null;

-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard BREAKS_CLIENTS "who reads public.t.c may meet NULL"
alter table public.t alter column c drop default;
alter table public.t alter column c drop not null;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (b);
