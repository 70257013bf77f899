create table public.sales_far (
  region integer not null,
  note text
);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.sales_near add constraint sales_near_bound check ((region is not null and region in (1))) not valid;

alter table public.sales_rest add constraint sales_rest_bound check (not (region is not null and region in (2, 3)) and not (region is not null and region in (1))) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.sales_near are outside of FOR VALUES IN (1)"
alter table public.sales_near validate constraint sales_near_bound;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.sales_rest belong to what is attached beside it; until then it takes no more of these"
alter table public.sales_rest validate constraint sales_rest_bound;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "nobody uses public.sales while public.sales_near is detached"
alter table public.sales detach partition public.sales_near;

alter table public.sales attach partition public.sales_far FOR VALUES IN (2, 3);

alter table public.sales attach partition public.sales_near FOR VALUES IN (1);

alter table public.sales_near drop constraint sales_near_bound;

alter table public.sales_rest drop constraint sales_rest_bound;
