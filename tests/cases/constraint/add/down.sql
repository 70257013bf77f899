-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t drop constraint t_b_check;

alter table public.t drop constraint t_b_fkey;

-- dbworkflow: hazard INDEX_DROPPED "what was quick by t_b_key may read all of public.t"
alter table public.t drop constraint t_b_key;

-- dbworkflow: hazard INDEX_DROPPED "what was quick by t_pkey may read all of public.t"
alter table public.t drop constraint t_pkey;

-- dbworkflow: hazard INDEX_DROPPED "what was quick by t_r_excl may read all of public.t"
alter table public.t drop constraint t_r_excl;
