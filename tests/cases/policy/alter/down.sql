drop policy own on public.note;

create policy own on public.note for update to author using (author = CURRENT_USER);

comment on policy seen on public.note is null;
