-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.b rename to dbworkflow_renamed_1;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.a finds nothing there"
alter table public.a rename to b;
alter table public.dbworkflow_renamed_1 rename constraint b_pkey to dbworkflow_renamed_2;
alter table public.b rename constraint a_pkey to b_pkey;

alter table public.c drop constraint c_id_fkey;

-- dbworkflow: hazard DELETES_DATA "dropping table public.b deletes what is in it"
drop table public.dbworkflow_renamed_1;

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "no index serves c_id_fkey: a delete from public.b reads all of public.c"
alter table public.c add constraint c_id_fkey FOREIGN KEY (id) REFERENCES public.b(id) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.c do not satisfy c_id_fkey"
alter table public.c validate constraint c_id_fkey;
