-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.lines drop constraint lines_order_id_fkey;

drop view public.latest;

-- dbworkflow: hazard DELETES_DATA "dropping table public.purchases deletes what is in it"
drop table public.purchases;

create sequence public.orders_number_seq as integer;

create table public.orders (
  id bigint generated always as identity not null,
  number integer default nextval('public.orders_number_seq'::regclass) not null,
  note text,
  constraint orders_pkey PRIMARY KEY (id),
  constraint orders_number_key UNIQUE (number),
  constraint orders_note_check CHECK ((length(note) < 99))
);

alter sequence public.orders_number_seq owned by public.orders.number;

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "no index serves lines_order_id_fkey: a delete from public.orders reads all of public.lines"
alter table public.lines add constraint lines_order_id_fkey FOREIGN KEY (order_id) REFERENCES public.orders(id) not valid;

CREATE INDEX orders_note_idx ON public.orders USING btree (note);

create view public.latest (id) as
 SELECT max(orders.id) AS id
   FROM public.orders;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.lines do not satisfy lines_order_id_fkey"
alter table public.lines validate constraint lines_order_id_fkey;
