drop policy edited on public.editor;

drop policy own on public.note;

alter table public.note alter column author type integer;

create policy edited on public.editor using (EXISTS ( SELECT
   FROM public.note
  WHERE (note.author = editor.id)));

create policy own on public.note using (author = 1);
