-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
select pg_catalog.setval('public.falling', -1000, false) from public.falling where not is_called or last_value > -1000;
alter sequence public.falling as smallint minvalue -32768 maxvalue -1000 start with -1000;

select pg_catalog.setval('public.later', case when is_called then 10 else 20 end, false) from public.later where not is_called or last_value < 10;
alter sequence public.later minvalue 10 start with 20;

alter sequence public.rising maxvalue 200;
select pg_catalog.setval('public.rising', 100, false) from public.rising where not is_called or last_value < 100;
alter sequence public.rising minvalue 100 start with 100;
