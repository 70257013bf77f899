-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard AUTHZ_UPDATE "privileges on table public.t change"
revoke insert, update, delete, truncate on table public.t from current_user;
