-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard INDEX_DROPPED "what was quick by K (x) DEFERRABLE may read all of public.t"
alter table public.t drop constraint "K (x) DEFERRABLE";

-- dbworkflow: hazard INDEX_DROPPED "what was quick by t_more may read all of public.t"
alter table public.t drop constraint t_more;

-- dbworkflow: hazard INDEX_DROPPED "what was quick by t_pkey may read all of public.t"
alter table public.t drop constraint t_pkey;
