-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard AUTHZ_UPDATE "policy edited: who sees and writes which rows of public.editor changes"
drop policy edited on public.editor;

-- dbworkflow: hazard AUTHZ_UPDATE "policy own: who sees and writes which rows of public.note changes"
drop policy own on public.note;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.note.author (bigint) is none of integer"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.note are written anew with author as integer"
alter table public.note alter column author type integer;

-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard AUTHZ_UPDATE "policy edited: who sees and writes which rows of public.editor changes"
create policy edited on public.editor using (EXISTS ( SELECT
   FROM public.note
  WHERE (note.author = editor.id)));

-- dbworkflow: hazard AUTHZ_UPDATE "policy own: who sees and writes which rows of public.note changes"
create policy own on public.note using (author = 1);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.note is read"
analyze public.note (author);
