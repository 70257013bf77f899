-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard BREAKS_CLIENTS "who reads public.t.a may meet NULL"
alter table public.t alter column a drop not null;

-- dbworkflow: hazard BREAKS_CLIENTS "who reads public.t.b may meet NULL"
alter table public.t alter column b drop not null;

alter table public.t add constraint a_there CHECK ((a IS NOT NULL)) not valid;

alter table public.t add constraint b_there CHECK ((b IS NOT NULL)) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t do not satisfy a_there"
alter table public.t validate constraint a_there;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t do not satisfy b_there"
alter table public.t validate constraint b_there;
