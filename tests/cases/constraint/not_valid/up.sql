-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t do not satisfy c"
alter table public.t validate constraint c;
