-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t alter column a drop default;

-- dbworkflow: hazard DELETES_DATA "dropping attribute unused of public.address deletes what is in it"
alter type public.address drop attribute unused;
alter type public.address add attribute city text;
