-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.items detach partition public.items_a;

alter table public.items_a drop constraint to_order;

alter table public.items drop constraint to_order;

-- dbworkflow: hazard INDEX_DROPPED "what was quick by items_a_kind_id_idx may read all of public.items_a"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "DROP INDEX keeps off the users of public.items_a for a moment"
drop index public.items_a_kind_id_idx;

alter table public.orders_a add constraint orders_a_bound check ((kind is not null and kind in ('a'))) not valid;

create table public.purchases (
  id integer,
  kind text,
  item integer,
  constraint purchases_kind_id_key UNIQUE (kind, id)
) partition by LIST (kind);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.items_a are equal in what items_a_kind_id_key holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of items_a_kind_id_key reads all of public.items_a and costs the server time"
create unique index concurrently items_a_kind_id_key on public.items_a (kind, id);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.items_a add constraint items_a_kind_id_key unique using index items_a_kind_id_key;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.orders_a are outside of FOR VALUES IN ('a')"
alter table public.orders_a validate constraint orders_a_bound;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.orders detach partition public.orders_a;

alter table public.orders_a drop constraint to_item;

alter table public.orders drop constraint to_item;

-- dbworkflow: hazard DELETES_DATA "dropping table public.items deletes what is in it"
drop table public.items;

-- dbworkflow: hazard DELETES_DATA "dropping table public.orders deletes what is in it"
drop table public.orders;

create table public.items (
  kind text,
  id integer
);

alter table public.purchases attach partition public.orders_a FOR VALUES IN ('a');

alter table public.orders_a drop constraint orders_a_bound;

alter table public.purchases add constraint to_item FOREIGN KEY (kind, item) REFERENCES public.items_a(kind, id);
