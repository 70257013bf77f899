alter type public.place add attribute country text cascade;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.towns add column country text;

alter table public.towns of public.place;

alter table public.villages add constraint zip_is_not_null check (zip is not null) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where public.villages.zip holds NULL"
alter table public.villages validate constraint zip_is_not_null;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.villages alter column zip set not null;

alter table public.villages drop constraint zip_is_not_null;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.villages are equal in what villages_pkey holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of villages_pkey reads all of public.villages and costs the server time"
create unique index concurrently villages_pkey on public.villages (zip);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.villages add constraint villages_pkey primary key using index villages_pkey;
