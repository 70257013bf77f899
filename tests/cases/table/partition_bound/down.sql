-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "nobody uses public.m while public.m1 is detached"
alter table public.m detach partition public.m1;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.m1 are outside of FOR VALUES IN (1)"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.m1 are tested against the bound while nobody uses it"
alter table public.m attach partition public.m1 FOR VALUES IN (1);
