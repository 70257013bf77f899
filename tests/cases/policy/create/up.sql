alter table public.note enable row level security;
alter table public.note force row level security;

create policy own on public.note to author, editor using (author = CURRENT_USER) with check ((author = CURRENT_USER) AND (body <> ''::text));
comment on policy own on public.note is 'authors write their own';

create policy readable on public.note for select using (true);

create policy short on public.note as restrictive for insert with check (length(body) < 1000);
