-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.orders.note finds nothing there"
alter table public.orders rename column note to remark;

drop view public.shown;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where public.orders.remark holds NULL"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.orders are read before remark is NOT NULL"
alter table public.orders alter column remark drop default;
alter table public.orders alter column remark type text;
alter table public.orders alter column remark set default 'none'::text;
alter table public.orders alter column remark set not null;

create view public.shown (id, remark) as
 SELECT orders.id,
    orders.remark
   FROM public.orders;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.orders is read"
analyze public.orders (remark);
