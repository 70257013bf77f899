drop procedure public.tidy(integer);

create function public.tidy(days integer) returns void
language plpgsql
as $$ begin end $$;
