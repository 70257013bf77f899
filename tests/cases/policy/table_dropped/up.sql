-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard AUTHZ_UPDATE "policy edited: who sees and writes which rows of public.editor changes"
drop policy edited on public.editor;

-- dbworkflow: hazard DELETES_DATA "dropping table public.note deletes what is in it"
drop table public.note;

-- dbworkflow: hazard AUTHZ_UPDATE "policy edited: who sees and writes which rows of public.editor changes"
create policy edited on public.editor using (id > 0);
