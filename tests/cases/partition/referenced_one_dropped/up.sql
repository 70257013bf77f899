alter table public.measure detach partition public.there;

-- dbworkflow: hazard DELETES_DATA "dropping table public.there deletes what is in it"
drop table public.there;
