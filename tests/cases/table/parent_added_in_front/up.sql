-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.notes no inherit public.dated;

alter table public.notes inherit public.named;
alter table public.notes inherit public.dated;
