-- dbworkflow: hazard AUTHZ_UPDATE "function public.slow(integer) runs with other rights"
alter function public.slow(integer) stable strict security definer parallel safe cost 10 rows 5 set search_path to '' set statement_timeout to '1s';
