revoke select, update on table public.orders from clerk;
grant select on table public.orders to auditor;

grant select (id) on table public.orders to clerk;
grant references (id) on table public.orders to auditor with grant option;

grant select (note), update (note) on table public.orders to clerk;

revoke update (note) on table public.orders from auditor;
grant select (note) on table public.orders to clerk;
