-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t add constraint t_b_check CHECK ((b > 0)) not valid;

alter table public.t add constraint t_b_fkey FOREIGN KEY (b) REFERENCES public.u(id) ON UPDATE CASCADE not valid;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t do not satisfy t_r_excl"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "the index of t_r_excl is built while nobody reads or writes public.t"
-- dbworkflow: hazard INDEX_BUILD "building the index of t_r_excl reads all of public.t and costs the server time"
alter table public.t add constraint t_r_excl EXCLUDE USING gist (r WITH &&);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t do not satisfy t_b_check"
alter table public.t validate constraint t_b_check;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t do not satisfy t_b_fkey"
alter table public.t validate constraint t_b_fkey;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t are equal in what t_b_key holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of t_b_key reads all of public.t and costs the server time"
create unique index concurrently t_b_key on public.t (b);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t add constraint t_b_key unique using index t_b_key;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t are equal in what t_pkey holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of t_pkey reads all of public.t and costs the server time"
create unique index concurrently t_pkey on public.t (a);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t add constraint t_pkey primary key using index t_pkey;
