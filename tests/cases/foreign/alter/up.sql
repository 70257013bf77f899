-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.orders drop column gone;

alter table public.orders add column come integer default 0 not null;

alter table public.orders alter column id type bigint;
alter table public.orders alter column id drop not null;
alter foreign table public.orders alter column id options (set place '2', add x 'y');

alter table public.orders alter column note drop default;

alter table public.orders add constraint orders_id_check CHECK ((id > 0));

-- dbworkflow: hazard AUTHZ_UPDATE "privileges on foreign data wrapper files change"
alter foreign data wrapper files options (set debug 'false', add more 'y');
grant usage on foreign data wrapper files to keeper;

-- dbworkflow: hazard AUTHZ_UPDATE "foreign server far gets another owner"
alter server far version null options (set host 'new.example', add port '5432');
comment on server far is 'the new one';
alter server far owner to keeper;

-- dbworkflow: hazard AUTHZ_UPDATE "table public.orders gets another owner"
alter foreign table public.orders options (set name 'all.csv', drop header);
comment on foreign table public.orders is 'changed';
alter table public.orders owner to keeper;

alter user mapping for public server far options (set "user" 'somebody');
