create table public.customer (
  id integer not null,
  constraint customer_pkey PRIMARY KEY (id)
);

create publication everything for all tables;

create publication nothing;

create publication orders_out for table api.orders (id, note) where ((id > 0) AND (note <> ''::text)), public.customer;
comment on publication orders_out is 'for the shop';
alter publication orders_out owner to keeper;

create publication whole_schema for tables in schema api with (publish = 'insert, update', publish_via_partition_root = true);
