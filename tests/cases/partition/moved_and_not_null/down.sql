-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.sales_near add constraint sales_near_bound check ((region is not null and region in (1))) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.sales_near are outside of FOR VALUES IN (1)"
alter table public.sales_near validate constraint sales_near_bound;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "nobody uses public.sales while public.sales_near is detached"
alter table public.sales detach partition public.sales_near;

-- dbworkflow: hazard BREAKS_CLIENTS "who reads public.sales.id may meet NULL"
alter table public.sales alter column id drop not null;

-- dbworkflow: hazard BREAKS_CLIENTS "who reads public.sales.note may meet NULL"
alter table public.sales alter column note drop not null;

-- dbworkflow: hazard BREAKS_CLIENTS "who reads public.sales_near.id may meet NULL"
alter table public.sales_near alter column id drop not null;

-- dbworkflow: hazard BREAKS_CLIENTS "who reads public.sales_near.note may meet NULL"
alter table public.sales_near alter column note drop not null;

alter table public.sales attach partition public.sales_near FOR VALUES IN (1);

alter table public.sales_near drop constraint sales_near_bound;
