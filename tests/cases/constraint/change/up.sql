-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t drop constraint c;

alter table public.t add constraint c CHECK ((b > 1)) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t do not satisfy c"
alter table public.t validate constraint c;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t are equal in what k holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of k reads all of public.t and costs the server time"
create unique index concurrently k_new on public.t (a, b);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard INDEX_DROPPED "what was quick by the old k may not be by the new one"
alter table public.t drop constraint k, add constraint k unique using index k_new;
