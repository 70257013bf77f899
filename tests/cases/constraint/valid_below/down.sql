-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.reports deletes what is in it"
drop table public.reports;

-- dbworkflow: hazard DELETES_DATA "dropping table public.documents deletes what is in it"
drop table public.documents;
