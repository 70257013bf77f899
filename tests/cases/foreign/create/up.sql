create foreign data wrapper files options (debug 'true');
comment on foreign data wrapper files is 'reads files';
grant usage on foreign data wrapper files to keeper;

create server far type 'disk' version '1' foreign data wrapper files options (host 'far.example');
grant usage on foreign server far to clerk;

create foreign table public.orders (
  id integer options (place '1') not null,
  note text collate "C" default 'x'::text,
  constraint orders_id_check CHECK ((id > 0))
) server far options (name 'orders.csv');
comment on foreign table public.orders is 'not here';
comment on column public.orders.note is 'a note';
grant select on table public.orders to clerk;

create user mapping for current_user server far;

create user mapping for clerk server far;

create user mapping for public server far options ("user" 'anybody');
