-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t alter column id drop identity;

create sequence public.t_id_seq as integer;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.id (bigint) is none of integer"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with id as integer"
alter table public.t alter column id type integer;
alter table public.t alter column id set default nextval('public.t_id_seq'::regclass);
select pg_catalog.setval('public.t_id_seq', greatest(max(id) + 1, 1), false) from public.t;

alter sequence public.t_id_seq owned by public.t.id;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (id);
