-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard INDEX_BUILD "building the index of p2_id reads all of public.p2 and costs the server time"
CREATE INDEX CONCURRENTLY p2_id ON public.p2 USING btree (id);

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter index public.p_id attach partition public.p2_id;
