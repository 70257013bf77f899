-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "public.active_users is computed"
refresh materialized view public.active_users;
