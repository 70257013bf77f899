-- dbworkflow: hazard DELETES_DATA "dropping table public.t deletes what is in it"
drop table public.t;
