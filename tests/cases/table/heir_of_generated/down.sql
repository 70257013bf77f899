-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping column public.documents.is_empty deletes what is in it"
alter table public.documents drop column is_empty;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.documents are written anew for is_empty: its value is computed and stored"
alter table public.documents add column is_empty boolean generated always as ((body IS NULL)) stored;
