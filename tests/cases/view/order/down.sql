-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.b;

drop view public.c;

drop view public.a;

-- dbworkflow: hazard DELETES_DATA "dropping table public.t deletes what is in it"
drop table public.t;
