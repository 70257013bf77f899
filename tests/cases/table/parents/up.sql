-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.heir do not satisfy base_a_check"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.heir are tested against base_a_check"
alter table public.heir add constraint base_a_check CHECK ((a > 0));

-- dbworkflow: statement-timeout 10s
alter table public.heir inherit public.base;
