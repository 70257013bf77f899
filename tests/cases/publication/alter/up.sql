-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter publication p drop table public.customer;

alter publication p drop table public.orders;

alter publication p set (publish = 'insert, update, delete, truncate');

alter publication p add table public.invoice;

alter publication p add table public.orders (id) where (id > 7);

alter publication q drop tables in schema api;
alter publication q add tables in schema web;
alter publication q set (publish_via_partition_root = true);
comment on publication q is 'the web';
