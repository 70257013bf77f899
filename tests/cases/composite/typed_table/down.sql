-- dbworkflow: hazard DELETES_DATA "dropping attribute d of public.row_of deletes what is in it"
alter type public.row_of drop attribute d cascade;
alter type public.row_of alter attribute a type integer cascade;
alter type public.row_of add attribute c date cascade;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where public.t.c holds NULL"
alter table public.t alter column c set default '2020-01-01'::date;
alter table public.t alter column c set not null;
