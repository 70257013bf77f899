-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard INDEX_DROPPED "what was quick by t_a_key may read all of public.t"
alter table public.t drop constraint t_a_key;

-- dbworkflow: hazard DELETES_DATA "dropping column public.t.a deletes what is in it"
alter table public.t drop column a;

alter table public.t drop constraint t_b_check;

alter table public.t drop constraint t_c_fkey;

-- dbworkflow: hazard DELETES_DATA "dropping column public.t.c deletes what is in it"
alter table public.t drop column c;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard INDEX_DROPPED "what was quick by t_b_id_idx may read all of public.t"
drop index concurrently public.t_b_id_idx;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping column public.t.b deletes what is in it"
-- dbworkflow: hazard INDEX_DROPPED "index t_b_id_idx goes with the column"
alter table public.t drop column b;
