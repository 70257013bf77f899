-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.child drop constraint child_parent_id_fkey;

alter table public.child drop constraint positive;

-- dbworkflow: hazard DELETES_DATA "dropping table public.fresh deletes what is in it"
drop table public.fresh;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard INDEX_DROPPED "what was quick by child_parent_id_idx may read all of public.child"
drop index concurrently public.child_parent_id_idx;
