-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.p2 are equal in what p2_pk holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of p2_pk reads all of public.p2 and costs the server time"
create unique index concurrently p2_pk_new on public.p2 (at, id);

-- dbworkflow: hazard INDEX_DROPPED "what was quick by p2_pk may read all of public.p2"
drop index concurrently public.p2_pk;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.p2 add constraint p2_pk primary key using index p2_pk_new;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter index public.p_pk attach partition public.p2_pk;
