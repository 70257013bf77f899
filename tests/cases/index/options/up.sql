-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter index public.filled reset (fillfactor);

alter index public.partial set (fillfactor='80');
alter index public.partial reset (deduplicate_items);

alter index public.ranges rename to ranges_old;

alter index public.words set (fastupdate='off');

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard INDEX_BUILD "building the index of ranges reads all of public.t and costs the server time"
CREATE INDEX CONCURRENTLY ranges ON public.t USING brin (a) WITH (pages_per_range='32');

-- dbworkflow: hazard INDEX_DROPPED "what was quick by the old ranges may not be by the new one"
drop index concurrently public.ranges_old;
