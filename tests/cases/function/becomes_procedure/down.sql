-- dbworkflow: hazard HAS_UNTRACKABLE_DEPENDENCIES "whether a body still calls public.tidy(integer) is not known before it runs"
drop procedure public.tidy(integer);

create function public.tidy(days integer) returns void
language plpgsql
as $$ begin end $$;
