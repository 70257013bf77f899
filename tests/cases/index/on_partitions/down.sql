drop index public.i;
