-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.documents alter column words drop expression;
alter table public.documents alter column words set default 0;

alter table public.reports alter column words set default 1;
