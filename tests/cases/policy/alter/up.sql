-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard AUTHZ_UPDATE "policy own: who sees and writes which rows of public.note changes"
alter policy own on public.note to author, editor using ((author = CURRENT_USER) OR (id = 0)) with check (id > 0);

comment on policy seen on public.note is 'numbers are public';
