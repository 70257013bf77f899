-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter index public.filled set (fillfactor='70');

alter index public.partial set (deduplicate_items='off', fillfactor='70');

alter index public.ranges rename to ranges_old;

alter index public.words reset (fastupdate);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard INDEX_BUILD "building the index of ranges reads all of public.t and costs the server time"
CREATE INDEX CONCURRENTLY ranges ON public.t USING brin (a) WITH (pages_per_range='16');

-- dbworkflow: hazard INDEX_DROPPED "what was quick by the old ranges may not be by the new one"
drop index concurrently public.ranges_old;
