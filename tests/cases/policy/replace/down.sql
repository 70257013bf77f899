drop policy own on public.note;

drop policy seen on public.note;

create policy own on public.note for update using (author = CURRENT_USER);

create policy seen on public.note for select using (id > 0);

create policy written on public.note for insert with check (id > 0);
