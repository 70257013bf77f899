-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter index public.j set (fillfactor='70');

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard INDEX_DROPPED "what was quick by k may read all of public.t"
drop index concurrently public.k;
