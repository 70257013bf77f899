-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard BREAKS_CLIENTS "who reads public.t.a may meet NULL"
alter table public.t alter column a drop not null;

alter table public.t alter column b set default 1;

alter table public.t add constraint b_is_not_null check (b is not null) not valid;

alter table public.t alter column c set default 3;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where public.t.b holds NULL"
alter table public.t validate constraint b_is_not_null;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t alter column b set not null;

alter table public.t drop constraint b_is_not_null;
