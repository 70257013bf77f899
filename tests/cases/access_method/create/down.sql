drop operator class public.tree_ops using tree;

drop operator family public.tree_ops using tree;

drop access method tree;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.t deletes what is in it"
drop table public.t;

drop access method ours;
