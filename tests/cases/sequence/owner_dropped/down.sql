-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew for id: its default is another value for every row"
alter table public.t add column id integer default nextval('public.t_id_seq'::regclass) not null;

-- dbworkflow: statement-timeout 10s
alter sequence public.t_id_seq owned by public.t.id;
