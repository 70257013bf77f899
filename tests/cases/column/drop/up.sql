alter table public.t drop constraint t_a_key;

-- dbworkflow: hazard DELETES_DATA "dropping column public.t.a deletes what is in it"
alter table public.t drop column a;

alter table public.t drop constraint t_b_check;

alter table public.t drop constraint t_c_fkey;

-- dbworkflow: hazard DELETES_DATA "dropping column public.t.c deletes what is in it"
alter table public.t drop column c;

drop index public.t_b_id_idx;

-- dbworkflow: hazard DELETES_DATA "dropping column public.t.b deletes what is in it"
alter table public.t drop column b;
