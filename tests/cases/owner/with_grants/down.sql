-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard AUTHZ_UPDATE "privileges on table public.orders change"
-- dbworkflow: hazard AUTHZ_UPDATE "table public.orders gets another owner"
revoke select, insert on table public.orders from keeper;
alter table public.orders owner to keeper;
grant select on table public.orders to clerk;
