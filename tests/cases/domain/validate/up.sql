alter domain public.d validate constraint positive;
