-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table shop.purchases deletes what is in it"
drop table shop.purchases;

create sequence public.orders_id_seq as integer;

create table public.orders (
  id integer default nextval('public.orders_id_seq'::regclass) not null,
  note text,
  constraint orders_pkey PRIMARY KEY (id)
);

alter sequence public.orders_id_seq owned by public.orders.id;

CREATE INDEX orders_note_idx ON public.orders USING btree (note);
