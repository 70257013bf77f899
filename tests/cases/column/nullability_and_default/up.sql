-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t add constraint a_is_not_null check (a is not null) not valid;

-- dbworkflow: hazard BREAKS_CLIENTS "who reads public.t.b may meet NULL"
alter table public.t alter column b drop default;
alter table public.t alter column b drop not null;

alter table public.t alter column c set default 4;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where public.t.a holds NULL"
alter table public.t validate constraint a_is_not_null;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t alter column a set not null;

alter table public.t drop constraint a_is_not_null;
