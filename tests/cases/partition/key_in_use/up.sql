-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.p add constraint id_is_not_null check (id is not null) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where public.p.id holds NULL"
alter table public.p validate constraint id_is_not_null;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.p alter column id set not null;

alter table public.p drop constraint id_is_not_null;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.p are equal in what p_id_a_b_key holds unique"
alter table only public.p add constraint p_id_a_b_key UNIQUE NULLS NOT DISTINCT (id, a) INCLUDE (b) with (fillfactor='80');

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public."P 2" are equal in what P 2_id_a_b_key holds unique"
alter table only public."P 2" add constraint "P 2_id_a_b_key" UNIQUE NULLS NOT DISTINCT (id, a) INCLUDE (b) with (fillfactor='80');

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.p are equal in what p_pkey holds unique"
alter table only public.p add constraint p_pkey PRIMARY KEY (id);
comment on constraint p_pkey on public.p is 'who';

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public."P 2" are equal in what P 2_pkey holds unique"
alter table only public."P 2" add constraint "P 2_pkey" PRIMARY KEY (id);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter index public.p_id_a_b_key attach partition public."P 2_id_a_b_key";

alter index public.p_pkey attach partition public."P 2_pkey";

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.p21 are equal in what p21_id_a_b_key holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of p21_id_a_b_key reads all of public.p21 and costs the server time"
create unique index concurrently p21_id_a_b_key on public.p21 (id, a) INCLUDE (b) NULLS NOT DISTINCT with (fillfactor='80');

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.p21 add constraint p21_id_a_b_key unique using index p21_id_a_b_key;

alter index public."P 2_id_a_b_key" attach partition public.p21_id_a_b_key;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.p1 are equal in what p1_id_a_b_key holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of p1_id_a_b_key reads all of public.p1 and costs the server time"
create unique index concurrently p1_id_a_b_key on public.p1 (id, a) INCLUDE (b) NULLS NOT DISTINCT with (fillfactor='80');

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.p1 add constraint p1_id_a_b_key unique using index p1_id_a_b_key;

alter index public.p_id_a_b_key attach partition public.p1_id_a_b_key;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.p21 are equal in what p21_pkey holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of p21_pkey reads all of public.p21 and costs the server time"
create unique index concurrently p21_pkey on public.p21 (id);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.p21 add constraint p21_pkey primary key using index p21_pkey;

alter index public."P 2_pkey" attach partition public.p21_pkey;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.p1 are equal in what p1_pkey holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of p1_pkey reads all of public.p1 and costs the server time"
create unique index concurrently p1_pkey on public.p1 (id);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.p1 add constraint p1_pkey primary key using index p1_pkey;

alter index public.p_pkey attach partition public.p1_pkey;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "no index serves r_p_id_fkey: a delete from public.p reads all of public.r"
alter table public.r add constraint r_p_id_fkey FOREIGN KEY (p_id) REFERENCES public.p(id) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.r do not satisfy r_p_id_fkey"
alter table public.r validate constraint r_p_id_fkey;
