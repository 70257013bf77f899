-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard INDEX_DROPPED "what was quick by i may read all of public.m"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "DROP INDEX keeps off the users of public.m for a moment"
drop index public.i;
