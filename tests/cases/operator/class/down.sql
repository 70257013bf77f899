drop operator class public.by_hash using hash;

drop operator family public.by_hash using hash;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard INDEX_DROPPED "what was quick by t_a_idx may read all of public.t"
drop index concurrently public.t_a_idx;

-- dbworkflow: transaction
drop operator class public.cls using btree;

drop operator family public.fam using btree;
