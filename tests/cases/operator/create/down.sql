drop operator public.!!!(NONE, integer);

drop operator public.!==(integer, integer);

drop operator public.<<<<(integer, bigint);

drop operator public.>>>>(bigint, integer);

drop view public.v;

drop operator public.===(integer, integer);
