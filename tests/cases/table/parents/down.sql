-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.heir no inherit public.base;

alter table public.heir drop constraint base_a_check;
