-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.m1 add constraint m1_bound check ((at is not null and at in (1, 2))) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.m1 are outside of FOR VALUES IN (1, 2)"
alter table public.m1 validate constraint m1_bound;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "nobody uses public.m while public.m1 is detached"
alter table public.m detach partition public.m1;

alter table public.m attach partition public.m1 FOR VALUES IN (1, 2);

alter table public.m1 drop constraint m1_bound;
