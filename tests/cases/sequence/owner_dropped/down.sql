alter table public.t add column id integer default nextval('public.t_id_seq'::regclass) not null;

alter sequence public.t_id_seq owned by public.t.id;
