-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.a rename to dbworkflow_renamed_1;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.b finds nothing there"
alter table public.b rename to a;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.dbworkflow_renamed_1 finds nothing there"
alter table public.dbworkflow_renamed_1 rename to b;
alter table public.b rename column p to dbworkflow_renamed_2;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.b.q finds nothing there"
alter table public.b rename column q to p;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.b.dbworkflow_renamed_2 finds nothing there"
alter table public.b rename column dbworkflow_renamed_2 to q;
alter sequence public.b_id_seq rename to dbworkflow_renamed_3;
alter sequence public.a_id_seq rename to b_id_seq;
alter sequence public.dbworkflow_renamed_3 rename to a_id_seq;
alter table public.a rename constraint b_pkey to dbworkflow_renamed_4;
alter table public.b rename constraint a_pkey to b_pkey;
alter table public.a rename constraint dbworkflow_renamed_4 to a_pkey;
