-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping column public.notes.hidden deletes what is in it"
alter table public.notes drop column hidden;

create or replace function public.count_notes() returns bigint
language sql
as $$ select count(*) from notes $$;
