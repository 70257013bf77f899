-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard INDEX_DROPPED "until p_pk is built again, nothing has the use of it"
alter table public.p drop constraint p_pk;

alter table only public.p add constraint p_pk PRIMARY KEY (at, id);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.p1 are equal in what p1_pk holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of p1_pk reads all of public.p1 and costs the server time"
create unique index concurrently p1_pk on public.p1 (at, id);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.p1 add constraint p1_pk primary key using index p1_pk;
