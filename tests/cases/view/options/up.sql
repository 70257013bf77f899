-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter view public.v set (security_invoker='true');
alter view public.v alter column id set default 5;
