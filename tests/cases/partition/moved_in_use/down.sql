-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.d1 add constraint d1_bound check ((tag is not null and tag in ('x'))) not valid;

alter table public.d2 add constraint d2_bound check (not (tag is not null and tag in ('x'))) not valid;

alter table public.p1 add constraint p1_bound check ((id is not null and id >= 0 and id < 10)) not valid;

alter table public.q1 add constraint q1_bound check ((satisfies_hash_partition('public.q'::regclass, 2, 1, id))) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.d1 are outside of FOR VALUES IN ('x')"
alter table public.d1 validate constraint d1_bound;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.d2 belong to what is attached beside it; until then it takes no more of these"
alter table public.d2 validate constraint d2_bound;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.p1 are outside of FOR VALUES FROM (0) TO (10)"
alter table public.p1 validate constraint p1_bound;

alter table public.q1 validate constraint q1_bound;

alter table public.q detach partition public.q1 concurrently;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.d attach partition public.d1 FOR VALUES IN ('x');

alter table public.d1 drop constraint d1_bound;

alter table public.d2 drop constraint d2_bound;

-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "nobody uses public.p while public.p1 is detached"
alter table public.p detach partition public.p1;

alter table public.p attach partition public.p1 FOR VALUES FROM (0) TO (10);

alter table public.p1 drop constraint p1_bound;

alter table public.q1 drop constraint q1_bound;
