-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.log deletes what is in it"
drop table public.log;

-- dbworkflow: hazard HAS_UNTRACKABLE_DEPENDENCIES "whether a body still calls public.note(text, integer) is not known before it runs"
drop procedure public.note(text, integer);
