-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.mood finds nothing there"
alter type public.mood rename to feeling;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.amount finds nothing there"
alter domain public.amount rename to money_amount;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.spot finds nothing there"
alter type public.spot rename to place;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.span finds nothing there"
alter type public.span rename to stretch;
alter function public.span(integer, integer) rename to stretch;
alter function public.span(integer, integer, text) rename to stretch;
alter domain public.money_amount rename constraint positive to above_zero;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.place.y finds nothing there"
alter type public.place rename attribute y to z cascade;

alter type public.span_multirange rename to stretch_multirange;
