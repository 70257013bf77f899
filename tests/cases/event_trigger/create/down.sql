drop event trigger watch_drops;

drop event trigger watch_tables;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.seen deletes what is in it"
drop table public.seen;

-- dbworkflow: hazard HAS_UNTRACKABLE_DEPENDENCIES "whether a body still calls public.watch() is not known before it runs"
drop function public.watch();
