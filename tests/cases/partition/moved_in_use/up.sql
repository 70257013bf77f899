-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "nobody uses public.d while public.d1 is detached"
alter table public.d detach partition public.d1;

alter table public.p1 add constraint p1_bound check ((id is not null and id >= 0 and id < 20)) not valid;

alter table public.q1 add constraint q1_bound check ((satisfies_hash_partition('public.q'::regclass, 2, 1, id))) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.p1 are outside of FOR VALUES FROM (0) TO (20)"
alter table public.p1 validate constraint p1_bound;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.q1 are outside of FOR VALUES WITH (modulus 2, remainder 1)"
alter table public.q1 validate constraint q1_bound;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "nobody uses public.p while public.p1 is detached"
alter table public.p detach partition public.p1;

alter table public.p attach partition public.p1 FOR VALUES FROM (0) TO (20);

alter table public.p1 drop constraint p1_bound;

alter table public.q attach partition public.q1 FOR VALUES WITH (modulus 2, remainder 1);

alter table public.q1 drop constraint q1_bound;
