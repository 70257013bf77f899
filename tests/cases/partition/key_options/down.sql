-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard INDEX_DROPPED "until p_a is built again, nothing has the use of it"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "DROP INDEX keeps off the users of public.p for a moment"
drop index public.p_a;

alter table public.r drop constraint r_p_id_fkey;

-- dbworkflow: hazard INDEX_DROPPED "until p_pkey is built again, nothing has the use of it"
alter table public.p drop constraint p_pkey;

alter index public.alone_1_pkey set (fillfactor='70');

alter index public.alone_1_a_idx set (fillfactor='60');

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.p are equal in what p_pkey holds unique"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "the index of p_pkey is built while nobody reads or writes public.p"
-- dbworkflow: hazard INDEX_BUILD "building the index of p_pkey reads all of public.p and costs the server time"
alter table public.p add constraint p_pkey PRIMARY KEY (id) with (fillfactor='70');

-- dbworkflow: statement-timeout 10s
CREATE INDEX p_a ON ONLY public.p USING btree (a) WITH (fillfactor='60');

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "no index serves r_p_id_fkey: a delete from public.p reads all of public.r"
alter table public.r add constraint r_p_id_fkey FOREIGN KEY (p_id) REFERENCES public.p(id) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard INDEX_BUILD "building the index of p1_a_idx reads all of public.p1 and costs the server time"
CREATE INDEX CONCURRENTLY p1_a_idx ON public.p1 USING btree (a) WITH (fillfactor='60');

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.r do not satisfy r_p_id_fkey"
alter table public.r validate constraint r_p_id_fkey;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter index public.p_a attach partition public.p1_a_idx;
