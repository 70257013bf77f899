-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.b finds nothing there"
alter table public.b rename to c;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.a finds nothing there"
alter table public.a rename to b;
alter table public.c rename constraint b_pkey to c_pkey;
alter table public.b rename constraint a_pkey to b_pkey;
