-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard AUTHZ_UPDATE "privileges on table public.t change"
grant insert, update, delete, truncate on table public.t to current_user;
