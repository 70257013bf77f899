-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t are equal in what t_pkey holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of t_pkey reads all of public.t and costs the server time"
create unique index concurrently t_pkey_new on public.t (id);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard INDEX_DROPPED "what was quick by the old t_pkey may not be by the new one"
alter table public.t drop constraint t_pkey, add constraint t_pkey primary key using index t_pkey_new;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t are equal in what u holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of u reads all of public.t and costs the server time"
create unique index concurrently u_new on public.t (a);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard INDEX_DROPPED "what was quick by the old u may not be by the new one"
alter table public.t drop constraint u, add constraint u unique using index u_new;
