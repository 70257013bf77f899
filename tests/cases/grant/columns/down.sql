-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard AUTHZ_UPDATE "privileges on table public.orders change"
revoke select on table public.orders from auditor;
grant select, update on table public.orders to clerk;

-- dbworkflow: hazard AUTHZ_UPDATE "privileges on column public.orders.id change"
revoke references (id) on table public.orders from auditor;
revoke select (id) on table public.orders from clerk;

grant update (note) on table public.orders to auditor, clerk;

-- dbworkflow: hazard AUTHZ_UPDATE "privileges on column public.orders.note change"
revoke select (note) on table public.orders from clerk;
grant update (note) on table public.orders to auditor;
