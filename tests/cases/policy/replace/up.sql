drop policy own on public.note;

drop policy seen on public.note;

drop policy written on public.note;

create policy own on public.note for delete using (author = CURRENT_USER);

create policy seen on public.note as restrictive for select using (id > 0);
