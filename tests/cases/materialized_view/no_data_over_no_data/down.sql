-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop materialized view public.above;

drop view public."between";

drop materialized view public.below;
