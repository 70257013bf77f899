-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard AUTHZ_UPDATE "policy own: who sees and writes which rows of public.note changes"
drop policy own on public.note;

-- dbworkflow: hazard AUTHZ_UPDATE "policy seen: who sees and writes which rows of public.note changes"
drop policy seen on public.note;

-- dbworkflow: hazard AUTHZ_UPDATE "policy own: who sees and writes which rows of public.note changes"
create policy own on public.note for update using (author = CURRENT_USER);

-- dbworkflow: hazard AUTHZ_UPDATE "policy seen: who sees and writes which rows of public.note changes"
create policy seen on public.note for select using (id > 0);

-- dbworkflow: hazard AUTHZ_UPDATE "policy written: who sees and writes which rows of public.note changes"
create policy written on public.note for insert with check (id > 0);
