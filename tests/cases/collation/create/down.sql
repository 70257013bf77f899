drop collation public.posix;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.t deletes what is in it"
drop table public.t;

drop collation public.no_case;

drop domain public.word;

drop collation public.german;
