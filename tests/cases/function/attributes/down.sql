-- dbworkflow: hazard AUTHZ_UPDATE "function public.slow(integer) runs with other rights"
alter function public.slow(integer) volatile called on null input security invoker parallel unsafe cost 100 rows 1000 reset search_path reset statement_timeout;
