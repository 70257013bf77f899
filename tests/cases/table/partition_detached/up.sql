-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.m1 add constraint m1_bound check ((at is not null and at in (1))) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
alter table public.m1 validate constraint m1_bound;

alter table public.m detach partition public.m1 concurrently;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.m1 drop constraint m1_bound;
