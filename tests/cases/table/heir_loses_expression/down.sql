-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping column public.documents.words deletes what is in it"
alter table public.documents drop column words;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.documents are written anew for words: its value is computed and stored"
alter table public.documents add column words integer generated always as (length(body)) stored;
