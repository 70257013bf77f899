-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard AUTHZ_UPDATE "who sees which rows of public.note changes"
alter table public.note enable row level security;
alter table public.note force row level security;

-- dbworkflow: hazard AUTHZ_UPDATE "policy own: who sees and writes which rows of public.note changes"
create policy own on public.note to author, editor using (author = CURRENT_USER) with check ((author = CURRENT_USER) AND (body <> ''::text));
comment on policy own on public.note is 'authors write their own';

-- dbworkflow: hazard AUTHZ_UPDATE "policy readable: who sees and writes which rows of public.note changes"
create policy readable on public.note for select using (true);

-- dbworkflow: hazard AUTHZ_UPDATE "policy short: who sees and writes which rows of public.note changes"
create policy short on public.note as restrictive for insert with check (length(body) < 1000);
