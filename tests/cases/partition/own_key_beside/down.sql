-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.p_a deletes what is in it"
drop table public.p_a;

-- dbworkflow: hazard DELETES_DATA "dropping table public.p deletes what is in it"
drop table public.p;

-- dbworkflow: hazard INDEX_DROPPED "what was quick by t_id_key may read all of public.t"
alter table public.t drop constraint t_id_key;

-- dbworkflow: hazard INDEX_DROPPED "what was quick by t_pkey may read all of public.t"
alter table public.t drop constraint t_pkey;

-- dbworkflow: hazard BREAKS_CLIENTS "who reads public.t.id may meet NULL"
alter table public.t alter column id drop not null;
