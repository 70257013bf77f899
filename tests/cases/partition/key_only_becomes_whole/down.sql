-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard INDEX_DROPPED "until p_pk is built again, nothing has the use of it"
alter table public.p drop constraint p_pk;

alter table only public.p add constraint p_pk PRIMARY KEY (at, id);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard INDEX_BUILD "building the index of p1_pk reads all of public.p1 and costs the server time"
create unique index concurrently p1_pk on public.p1 (at, id);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.p1 add constraint p1_pk primary key using index p1_pk;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.p2 are equal in what p2_pk holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of p2_pk reads all of public.p2 and costs the server time"
CREATE UNIQUE INDEX CONCURRENTLY p2_pk ON public.p2 USING btree (at, id);

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter index public.p_pk attach partition public.p1_pk;
