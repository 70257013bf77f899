-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop materialized view public.active_users;
