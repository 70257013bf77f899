-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping column public.documents.body deletes what is in it"
alter table public.documents drop column body;

-- dbworkflow: hazard DELETES_DATA "dropping column public.documents.meta deletes what is in it"
alter table public.documents drop column meta;

-- dbworkflow: hazard DELETES_DATA "dropping column public.documents.title deletes what is in it"
alter table public.documents drop column title;

-- dbworkflow: hazard DELETES_DATA "dropping table public.reports deletes what is in it"
drop table public.reports;
