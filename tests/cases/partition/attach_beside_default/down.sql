-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.log_new deletes what is in it"
drop table public.log_new;

-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "nobody uses public.log while public.log_old is detached"
alter table public.log detach partition public.log_old;

alter table public.pieces_0 add constraint pieces_0_bound check ((satisfies_hash_partition('public.pieces'::regclass, 2, 0, id, kind))) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
alter table public.pieces_0 validate constraint pieces_0_bound;

alter table public.pieces detach partition public.pieces_0 concurrently;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.pieces_0 drop constraint pieces_0_bound;
