-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard INDEX_DROPPED "what was quick by i1 may read all of public.t"
drop index concurrently public.i1;

-- dbworkflow: hazard INDEX_DROPPED "what was quick by i2 may read all of public.t"
drop index concurrently public.i2;

-- dbworkflow: hazard INDEX_DROPPED "what was quick by i3 may read all of public.t"
drop index concurrently public.i3;

-- dbworkflow: hazard INDEX_DROPPED "what was quick by i4 may read all of public.t"
drop index concurrently public.i4;

-- dbworkflow: hazard INDEX_DROPPED "what was quick by i5 may read all of public.t"
drop index concurrently public.i5;
