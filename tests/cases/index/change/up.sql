-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter index public.i rename to i_old;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard INDEX_BUILD "building the index of i reads all of public.t and costs the server time"
CREATE INDEX CONCURRENTLY i ON public.t USING btree (a, b);

-- dbworkflow: hazard INDEX_DROPPED "what was quick by the old i may not be by the new one"
drop index concurrently public.i_old;
