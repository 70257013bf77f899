-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter sequence public.visits_id_seq set logged;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.visits are written anew"
alter table public.visits set logged;
