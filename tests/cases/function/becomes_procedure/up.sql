-- dbworkflow: hazard HAS_UNTRACKABLE_DEPENDENCIES "whether a body still calls public.tidy(integer) is not known before it runs"
drop function public.tidy(integer);

create procedure public.tidy(days integer)
language plpgsql
as $$ begin end $$;
