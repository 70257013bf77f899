revoke select, insert on table public.orders from keeper;
alter table public.orders owner to keeper;
grant select on table public.orders to clerk;
