drop operator public.!!!(NONE, integer);

drop operator public.!==(integer, integer);

drop operator public.<<<<(integer, bigint);

drop operator public.>>>>(bigint, integer);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.v;

drop operator public.===(integer, integer);
