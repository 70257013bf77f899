revoke select on table public.orders from auditor;
grant select, update on table public.orders to clerk;

revoke references (id) on table public.orders from auditor;
revoke select (id) on table public.orders from clerk;

grant update (note) on table public.orders to auditor, clerk;

revoke select (note) on table public.orders from clerk;
grant update (note) on table public.orders to auditor;
