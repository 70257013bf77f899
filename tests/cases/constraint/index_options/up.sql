-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter index public.a_once reset (fillfactor);

alter index public.apart set (buffering='off');

alter index public.k set (fillfactor='80');
alter index public.k reset (deduplicate_items);

alter index public.t_pkey set (fillfactor='90');

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t are equal in what more holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of more reads all of public.t and costs the server time"
create unique index concurrently more on public.t (during) with (fillfactor='40');

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t add constraint more unique using index more;
