-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard INDEX_DROPPED "what was quick by p_key may read all of public.p"
alter table public.p drop constraint p_key;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.p are equal in what p_key holds unique"
CREATE UNIQUE INDEX p_key ON ONLY public.p USING btree (tag, id);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.p_a are equal in what p_a_pkey holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of p_a_pkey reads all of public.p_a and costs the server time"
create unique index concurrently p_a_pkey on public.p_a (tag, id);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.p_a add constraint p_a_pkey primary key using index p_a_pkey;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter index public.p_key attach partition public.p_a_pkey;
