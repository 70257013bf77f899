-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.t deletes what is in it"
drop table public.t;

-- dbworkflow: hazard DELETES_DATA "dropping table public.u deletes what is in it"
drop table public.u;

-- dbworkflow: hazard DELETES_DATA "dropping table public.v deletes what is in it"
drop table public.v;

drop type public.row_of;
