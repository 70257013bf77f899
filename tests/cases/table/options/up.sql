-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard CORRECTNESS "a crash of the server will empty public.t"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew"
-- dbworkflow: hazard AUTHZ_UPDATE "who sees which rows of public.t changes"
-- dbworkflow: hazard CORRECTNESS "who replicates public.t is told of changed rows in another way"
alter table public.t set unlogged;
alter table public.t set (fillfactor='70', toast.autovacuum_enabled='off');
alter table public.t replica identity full;
alter table public.t enable row level security;
comment on table public.t is 'x';
