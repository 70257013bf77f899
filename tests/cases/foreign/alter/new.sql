create foreign data wrapper files options (debug 'false', more 'y');
create server far foreign data wrapper files options (host 'new.example', port '5432');
comment on server far is 'the new one';
grant usage on foreign data wrapper files to keeper;
alter server far owner to keeper;
create user mapping for public server far options ("user" 'somebody');
create foreign table orders (id bigint options (place '2', x 'y'), note text, come int not null default 0, check (id > 0)) server far options (name 'all.csv');
alter foreign table orders owner to keeper;
comment on foreign table orders is 'changed';
