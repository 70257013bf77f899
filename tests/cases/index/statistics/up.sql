-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter index public.i alter column 1 set statistics 500;
