-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew"
-- dbworkflow: hazard AUTHZ_UPDATE "who sees which rows of public.t changes"
-- dbworkflow: hazard CORRECTNESS "who replicates public.t is told of changed rows in another way"
alter table public.t set logged;
alter table public.t reset (fillfactor, toast.autovacuum_enabled);
alter table public.t replica identity default;
alter table public.t disable row level security;
comment on table public.t is null;
