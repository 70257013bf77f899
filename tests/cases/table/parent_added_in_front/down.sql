-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.notes no inherit public.named;
