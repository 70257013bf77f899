-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard CORRECTNESS "a crash of the server will start public.visits_id_seq anew"
alter sequence public.visits_id_seq set unlogged;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard CORRECTNESS "a crash of the server will empty public.visits"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.visits are written anew"
alter table public.visits set unlogged;
