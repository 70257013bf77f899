-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard INDEX_BUILD "building the index of i reads all of public.m and costs the server time"
CREATE INDEX CONCURRENTLY i ON public.m USING btree (a);

-- dbworkflow: hazard INDEX_DROPPED "what was quick by j may read all of public.m"
drop index concurrently public.j;
