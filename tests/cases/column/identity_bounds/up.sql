alter sequence public.t_a_seq maxvalue 200;
select pg_catalog.setval('public.t_a_seq', 100, false) from public.t_a_seq where not is_called or last_value < 100;
alter sequence public.t_a_seq minvalue 100 start with 100;

alter sequence public.t_b_seq maxvalue 2147483647;
alter table public.t alter column b type integer;
