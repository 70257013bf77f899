-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard INDEX_DROPPED "until p_id is built again, nothing has the use of it"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "DROP INDEX keeps off the users of public.p for a moment"
drop index public.p_id;

CREATE INDEX p_id ON ONLY public.p USING btree (id);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard INDEX_BUILD "building the index of p1_id reads all of public.p1 and costs the server time"
CREATE INDEX CONCURRENTLY p1_id ON public.p1 USING btree (id);

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter index public.p_id attach partition public.p1_id;
