-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard CORRECTNESS "a crash of the server will empty public.b"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.b are written anew"
alter table public.b set unlogged;

-- dbworkflow: hazard CORRECTNESS "a crash of the server will empty public.a"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.a are written anew"
alter table public.a set unlogged;
