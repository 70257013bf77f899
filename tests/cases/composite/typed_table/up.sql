-- dbworkflow: hazard DELETES_DATA "dropping attribute c of public.row_of deletes what is in it"
alter type public.row_of drop attribute c cascade;
alter type public.row_of alter attribute a type bigint cascade;
alter type public.row_of add attribute d text cascade;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t alter column d set default 'x'::text;

comment on column public.u.d is 'd';
