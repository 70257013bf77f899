alter domain public.d drop constraint positive;

alter domain public.d drop not null;
