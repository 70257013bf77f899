drop policy edited on public.editor;

-- dbworkflow: hazard DELETES_DATA "dropping table public.note deletes what is in it"
drop table public.note;

create policy edited on public.editor using (id > 0);
