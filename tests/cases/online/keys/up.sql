-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t are equal in what K (x) DEFERRABLE holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of K (x) DEFERRABLE reads all of public.t and costs the server time"
create unique index concurrently "K (x) DEFERRABLE" on public.t ("A b");

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t add constraint "K (x) DEFERRABLE" unique using index "K (x) DEFERRABLE" DEFERRABLE INITIALLY DEFERRED;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t are equal in what t_more holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of t_more reads all of public.t and costs the server time"
create unique index concurrently t_more on public.t (b, c) INCLUDE ("A b") NULLS NOT DISTINCT with (fillfactor='70');

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t add constraint t_more unique using index t_more;
comment on constraint t_more on public.t is 'no two alike';

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t are equal in what t_pkey holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of t_pkey reads all of public.t and costs the server time"
create unique index concurrently t_pkey on public.t (id);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t add constraint t_pkey primary key using index t_pkey;
