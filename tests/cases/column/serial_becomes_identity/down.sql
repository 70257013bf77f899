alter table public.t alter column id drop identity;

create sequence public.t_id_seq as integer;

alter table public.t alter column id type integer;
alter table public.t alter column id set default nextval('public.t_id_seq'::regclass);
select pg_catalog.setval('public.t_id_seq', greatest(max(id) + 1, 1), false) from public.t;

alter sequence public.t_id_seq owned by public.t.id;
