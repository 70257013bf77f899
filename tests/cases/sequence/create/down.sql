-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping sequence public.down deletes what is in it"
-- dbworkflow: hazard HAS_UNTRACKABLE_DEPENDENCIES "whether a body or program still uses public.down is not known"
drop sequence public.down;

-- dbworkflow: hazard DELETES_DATA "dropping sequence public.s deletes what is in it"
-- dbworkflow: hazard HAS_UNTRACKABLE_DEPENDENCIES "whether a body or program still uses public.s is not known"
drop sequence public.s;
