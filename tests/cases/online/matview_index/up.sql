-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard INDEX_DROPPED "what was quick by i may read all of public.m"
drop index concurrently public.i;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.m are equal in what j holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of j reads all of public.m and costs the server time"
CREATE UNIQUE INDEX CONCURRENTLY j ON public.m USING btree (a, b);
