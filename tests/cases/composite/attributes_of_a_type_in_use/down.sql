-- dbworkflow: hazard DELETES_DATA "dropping attribute city of public.address deletes what is in it"
alter type public.address drop attribute city;
alter type public.address add attribute unused integer;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t alter column a set default ROW('s'::text, 1)::public.address;
