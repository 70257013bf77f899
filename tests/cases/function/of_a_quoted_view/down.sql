drop function public.cheapest();

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop materialized view public."a ""quoted"" view";
