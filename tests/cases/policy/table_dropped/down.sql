create table public.note (
  id integer not null,
  author integer not null,
  constraint note_pkey PRIMARY KEY (id)
);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard AUTHZ_UPDATE "policy edited: who sees and writes which rows of public.editor changes"
alter policy edited on public.editor using (EXISTS ( SELECT
   FROM public.note
  WHERE (note.author = editor.id)));

create policy own on public.note using (author = 1);
