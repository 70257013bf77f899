-- dbworkflow: hazard DELETES_DATA "dropping table public.log deletes what is in it"
drop table public.log;

drop procedure public.note(text, integer);
