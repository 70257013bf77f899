-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.heir deletes what is in it"
drop table public.heir;

-- dbworkflow: hazard DELETES_DATA "dropping column public.parent.id deletes what is in it"
alter table public.parent drop column id;
