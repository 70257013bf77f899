-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.t deletes what is in it"
drop table public.t;

drop type public.floats;

drop type public.text_range;
