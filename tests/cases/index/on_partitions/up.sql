-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
CREATE INDEX i ON ONLY public.m USING btree (b);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard INDEX_BUILD "building the index of m1_b_idx reads all of public.m1 and costs the server time"
CREATE INDEX CONCURRENTLY m1_b_idx ON public.m1 USING btree (b);

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter index public.i attach partition public.m1_b_idx;
