revoke select on table public.orders from clerk;
alter table public.orders owner to clerk;
grant select, insert on table public.orders to keeper;
