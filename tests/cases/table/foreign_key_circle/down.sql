-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.a drop constraint a_b_id_fkey;

alter table public.b drop constraint b_a_id_fkey;

-- dbworkflow: hazard DELETES_DATA "dropping table public.a deletes what is in it"
drop table public.a;

-- dbworkflow: hazard DELETES_DATA "dropping table public.b deletes what is in it"
drop table public.b;
