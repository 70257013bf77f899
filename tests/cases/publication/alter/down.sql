-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter publication p drop table public.invoice;

alter publication p drop table public.orders;

alter publication p set (publish = 'insert');

alter publication p add table public.customer;

alter publication p add table public.orders (id, note);

alter publication q drop tables in schema web;
alter publication q add tables in schema api;
alter publication q set (publish_via_partition_root = false);
comment on publication q is null;
