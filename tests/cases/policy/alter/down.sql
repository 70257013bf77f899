-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard AUTHZ_UPDATE "policy own: who sees and writes which rows of public.note changes"
drop policy own on public.note;

-- dbworkflow: hazard AUTHZ_UPDATE "policy own: who sees and writes which rows of public.note changes"
create policy own on public.note for update to author using (author = CURRENT_USER);

comment on policy seen on public.note is null;
