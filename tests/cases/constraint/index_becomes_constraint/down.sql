-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard INDEX_DROPPED "what was quick by k may read all of public.t"
alter table public.t drop constraint k;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t are equal in what k holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of k reads all of public.t and costs the server time"
CREATE UNIQUE INDEX CONCURRENTLY k ON public.t USING btree (a);
