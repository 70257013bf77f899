-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping column public.p.tag deletes what is in it"
alter table public.p drop column tag;

-- dbworkflow: hazard DELETES_DATA "dropping column public.parent.c deletes what is in it"
alter table public.parent drop column c;

-- dbworkflow: hazard BREAKS_CLIENTS "who reads public.p.day may meet NULL"
alter table public.p alter column day drop not null;
