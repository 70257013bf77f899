-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping column public.orders.remark deletes what is in it"
alter table public.orders drop column remark;

alter table public.orders add column note text;
