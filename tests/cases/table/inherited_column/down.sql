-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.base add column b integer;
