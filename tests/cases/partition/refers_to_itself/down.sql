-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.nodes drop constraint nodes_above_tree_fkey;

create table public.leaves (
  id integer not null,
  tree integer not null,
  above integer,
  constraint leaves_pkey PRIMARY KEY (id, tree)
) partition by LIST (tree);

create table public.leaves_1 (
  id integer not null,
  tree integer not null,
  above integer,
  constraint leaves_1_pkey PRIMARY KEY (id, tree)
);

alter table public.leaves attach partition public.leaves_1 FOR VALUES IN (1);

alter table public.leaves add constraint leaves_above_tree_fkey FOREIGN KEY (above, tree) REFERENCES public.leaves(id, tree);

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.nodes.above (bigint) is none of integer"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.nodes are written anew with above as integer"
alter table public.nodes alter column above type integer;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.nodes.id (bigint) is none of integer"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.nodes are written anew with id as integer"
alter table public.nodes alter column id type integer;

create table public.nodes_rest (
  id integer not null,
  tree integer not null,
  above integer,
  constraint nodes_rest_pkey PRIMARY KEY (id, tree)
);

-- dbworkflow: statement-timeout 10s
alter table public.nodes attach partition public.nodes_rest DEFAULT;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.nodes do not satisfy nodes_above_tree_fkey"
-- dbworkflow: hazard ACQUIRES_SHARE_ROW_EXCLUSIVE_LOCK "all rows of public.nodes are looked up in public.nodes for nodes_above_tree_fkey"
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "no index serves nodes_above_tree_fkey: a delete from public.nodes reads all of public.nodes"
alter table public.nodes add constraint nodes_above_tree_fkey FOREIGN KEY (above, tree) REFERENCES public.nodes(id, tree);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.nodes is read"
analyze public.nodes (above);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.nodes is read"
analyze public.nodes (id);
