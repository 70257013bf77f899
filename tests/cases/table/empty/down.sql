-- dbworkflow: hazard DELETES_DATA "dropping table public.nothing deletes what is in it"
drop table public.nothing;
