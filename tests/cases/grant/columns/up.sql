-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard AUTHZ_UPDATE "privileges on table public.orders change"
revoke select, update on table public.orders from clerk;
grant select on table public.orders to auditor;

-- dbworkflow: hazard AUTHZ_UPDATE "privileges on column public.orders.id change"
grant select (id) on table public.orders to clerk;
grant references (id) on table public.orders to auditor with grant option;

grant select (note), update (note) on table public.orders to clerk;

-- dbworkflow: hazard AUTHZ_UPDATE "privileges on column public.orders.note change"
revoke update (note) on table public.orders from auditor;
grant select (note) on table public.orders to clerk;
