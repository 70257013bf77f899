alter table public.t alter column id drop default;

-- dbworkflow: hazard DELETES_DATA "dropping sequence public.t_id_seq deletes what is in it"
drop sequence public.t_id_seq;

alter table public.t alter column id type bigint;
alter table public.t alter column id add generated always as identity;
select pg_catalog.setval('public.t_id_seq', greatest(max(id) + 1, 1), false) from public.t;
