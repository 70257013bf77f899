-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.notes add column hidden boolean default false not null;

create or replace function public.count_notes() returns bigint
language sql
as $$ select count(*) from notes where not hidden $$;
