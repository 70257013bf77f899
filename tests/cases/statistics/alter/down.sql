-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter statistics public.s set statistics 100;
comment on statistics public.s is null;
