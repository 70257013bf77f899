-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.orders drop column come;

alter table public.orders drop constraint orders_id_check;

alter table public.orders add column gone integer;

alter table public.orders alter column id type integer;
alter table public.orders alter column id set not null;
alter foreign table public.orders alter column id options (set place '1', drop x);

alter table public.orders alter column note set default 'x'::text;

-- dbworkflow: hazard AUTHZ_UPDATE "privileges on foreign data wrapper files change"
alter foreign data wrapper files options (set debug 'true', drop more);
revoke usage on foreign data wrapper files from keeper;

alter server far version '1' options (set host 'far.example', drop port);
comment on server far is null;

alter foreign table public.orders options (add header 'true', set name 'orders.csv');
comment on foreign table public.orders is null;

alter user mapping for public server far options (set "user" 'anybody');
