-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.counters alter column id drop default;

drop function public.next_id();

alter table public.others alter column id drop default;

drop function public.next_other();

-- dbworkflow: hazard DELETES_DATA "dropping table public.others deletes what is in it"
drop table public.others;
