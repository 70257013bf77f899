-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.leaves drop constraint leaves_above_tree_fkey;

-- dbworkflow: hazard DELETES_DATA "dropping table public.leaves_1 deletes what is in it"
drop table public.leaves_1;

-- dbworkflow: hazard DELETES_DATA "dropping table public.leaves deletes what is in it"
drop table public.leaves;

-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "nobody uses public.nodes while public.nodes_rest is detached"
alter table public.nodes detach partition public.nodes_rest;

alter table public.nodes drop constraint nodes_above_tree_fkey;

-- dbworkflow: hazard DELETES_DATA "dropping table public.nodes_rest deletes what is in it"
drop table public.nodes_rest;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.nodes are written anew with above as bigint"
alter table public.nodes alter column above type bigint;

-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.nodes are written anew with id as bigint"
alter table public.nodes alter column id type bigint;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.nodes do not satisfy nodes_above_tree_fkey"
-- dbworkflow: hazard ACQUIRES_SHARE_ROW_EXCLUSIVE_LOCK "all rows of public.nodes are looked up in public.nodes for nodes_above_tree_fkey"
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "no index serves nodes_above_tree_fkey: a delete from public.nodes reads all of public.nodes"
alter table public.nodes add constraint nodes_above_tree_fkey FOREIGN KEY (above, tree) REFERENCES public.nodes(id, tree) ON DELETE CASCADE;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.nodes is read"
analyze public.nodes (above);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.nodes is read"
analyze public.nodes (id);
