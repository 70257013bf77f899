-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard AUTHZ_UPDATE "policy own: who sees and writes which rows of public.note changes"
drop policy own on public.note;

-- dbworkflow: hazard AUTHZ_UPDATE "policy readable: who sees and writes which rows of public.note changes"
drop policy readable on public.note;

-- dbworkflow: hazard AUTHZ_UPDATE "policy short: who sees and writes which rows of public.note changes"
drop policy short on public.note;

-- dbworkflow: hazard AUTHZ_UPDATE "who sees which rows of public.note changes"
alter table public.note disable row level security;
alter table public.note no force row level security;
