-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
comment on constraint c on public.t is 'why';
