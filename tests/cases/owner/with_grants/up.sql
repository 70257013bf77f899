-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard AUTHZ_UPDATE "privileges on table public.orders change"
-- dbworkflow: hazard AUTHZ_UPDATE "table public.orders gets another owner"
revoke select on table public.orders from clerk;
alter table public.orders owner to clerk;
grant select, insert on table public.orders to keeper;
