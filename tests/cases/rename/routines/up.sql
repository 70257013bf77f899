-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.twice(integer) finds nothing there"
alter function public.twice(integer) rename to double;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.nothing(integer) finds nothing there"
alter procedure public.nothing(integer) rename to idle;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.total(integer) finds nothing there"
alter aggregate public.total(integer) rename to sum_up;
