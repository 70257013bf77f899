-- dbworkflow: hazard HAS_UNTRACKABLE_DEPENDENCIES "whether a body still calls public.one() is not known before it runs"
drop function public.one();

drop language plours;
