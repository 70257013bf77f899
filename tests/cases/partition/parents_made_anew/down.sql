-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.items deletes what is in it"
drop table public.items;

create table public.items (
  kind text,
  id integer
) partition by LIST (kind);

CREATE UNIQUE INDEX items_kind_id ON ONLY public.items USING btree (kind, id);

alter table public.items_a add constraint items_a_bound check ((kind is not null and kind in ('a'))) not valid;

create table public.orders (
  id integer,
  kind text,
  item integer,
  constraint orders_kind_id_key UNIQUE (kind, id)
) partition by LIST (kind);

alter table public.orders_a add constraint orders_a_bound check ((kind is not null and kind in ('a'))) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.items_a are outside of FOR VALUES IN ('a')"
alter table public.items_a validate constraint items_a_bound;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.items_a are equal in what items_a_kind_id_idx holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of items_a_kind_id_idx reads all of public.items_a and costs the server time"
CREATE UNIQUE INDEX CONCURRENTLY items_a_kind_id_idx ON public.items_a USING btree (kind, id);

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.orders_a are outside of FOR VALUES IN ('a')"
alter table public.orders_a validate constraint orders_a_bound;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.purchases detach partition public.orders_a;

alter table public.orders_a drop constraint to_item;

-- dbworkflow: hazard DELETES_DATA "dropping table public.purchases deletes what is in it"
drop table public.purchases;

-- dbworkflow: hazard INDEX_DROPPED "what was quick by items_a_kind_id_key may read all of public.items_a"
alter table public.items_a drop constraint items_a_kind_id_key;

alter table public.items attach partition public.items_a FOR VALUES IN ('a');

alter table public.items_a drop constraint items_a_bound;

alter table public.items add constraint to_order FOREIGN KEY (kind, id) REFERENCES public.orders(kind, id);

alter table public.orders attach partition public.orders_a FOR VALUES IN ('a');

alter table public.orders_a drop constraint orders_a_bound;

alter table public.orders add constraint to_item FOREIGN KEY (kind, item) REFERENCES public.items(kind, id);
