-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard AUTHZ_UPDATE "privileges on table public.orders change"
revoke select on table public.orders from public;
revoke update on table public.orders from auditor;
revoke grant option for select on table public.orders from auditor;
grant update, delete on table public.orders to clerk;
grant select on table public.orders to "Chief of all", manager with grant option;
