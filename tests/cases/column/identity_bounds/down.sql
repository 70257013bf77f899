alter sequence public.t_a_seq minvalue 1;
select pg_catalog.setval('public.t_a_seq', 1, false) from public.t_a_seq where not is_called or last_value < 1;
alter sequence public.t_a_seq maxvalue 50 start with 1;

alter table public.t alter column b type bigint;
alter sequence public.t_b_seq maxvalue 5000000000;
