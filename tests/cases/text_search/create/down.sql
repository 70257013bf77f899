drop text search parser public.pars;

drop text search dictionary public.of_temp;

drop text search template public.temp;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.t deletes what is in it"
drop table public.t;

drop text search configuration public.conf;

drop text search dictionary public.ours;

drop text search dictionary public.plain;
