-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter sequence public.falling as bigint minvalue -9223372036854775808 maxvalue -1 start with -1;

alter sequence public.later minvalue 1 start with 1;

alter sequence public.rising minvalue 1;
select pg_catalog.setval('public.rising', 1, false) from public.rising where not is_called or last_value < 1;
alter sequence public.rising maxvalue 50 start with 1;
