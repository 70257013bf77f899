drop event trigger watch_drops;

drop event trigger watch_tables;

-- dbworkflow: hazard DELETES_DATA "dropping table public.seen deletes what is in it"
drop table public.seen;

drop function public.watch();
