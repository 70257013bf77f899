-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.child add constraint child_parent_id_fkey FOREIGN KEY (parent_id) REFERENCES public.parent(id) not valid;

alter table public.child add constraint positive CHECK ((id > 0)) not valid;

create table public.fresh (
  id integer not null,
  child_id integer,
  constraint fresh_pkey PRIMARY KEY (id),
  constraint positive CHECK ((id > 0))
);

alter table public.fresh add constraint fresh_child_id_fkey FOREIGN KEY (child_id) REFERENCES public.child(id);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.child do not satisfy child_parent_id_fkey"
alter table public.child validate constraint child_parent_id_fkey;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.child do not satisfy positive"
alter table public.child validate constraint positive;

-- dbworkflow: hazard INDEX_BUILD "building the index of child_parent_id_idx reads all of public.child and costs the server time"
CREATE INDEX CONCURRENTLY child_parent_id_idx ON public.child USING btree (parent_id);
