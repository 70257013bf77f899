-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.t deletes what is in it"
drop table public.t;

-- dbworkflow: hazard DELETES_DATA "dropping extension citext deletes what is in it"
-- dbworkflow: hazard HAS_UNTRACKABLE_DEPENDENCIES "whether a body or program still uses citext is not known"
drop extension citext;
