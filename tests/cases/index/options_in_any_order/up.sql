-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter index public.j set (fillfactor='80');

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard INDEX_BUILD "building the index of k reads all of public.t and costs the server time"
CREATE INDEX CONCURRENTLY k ON public.t USING btree (a) WITH (fillfactor='70', deduplicate_items=off);
