alter domain public.d drop constraint positive;
