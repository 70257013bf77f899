-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard AUTHZ_UPDATE "privileges on table public.orders change"
revoke select on table public.orders from "Chief of all", manager;
revoke update, delete on table public.orders from clerk;
grant select on table public.orders to public;
grant select, update on table public.orders to auditor with grant option;
