-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter view public.v reset (security_invoker);
alter view public.v alter column id drop default;
