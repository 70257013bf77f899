-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard INDEX_DROPPED "what was quick by p_id_a_b_key may read all of public.p"
alter table public.p drop constraint p_id_a_b_key;

alter table public.r drop constraint r_p_id_fkey;

-- dbworkflow: hazard INDEX_DROPPED "what was quick by p_pkey may read all of public.p"
alter table public.p drop constraint p_pkey;

-- dbworkflow: hazard BREAKS_CLIENTS "who reads public.p.id may meet NULL"
alter table public.p alter column id drop not null;
