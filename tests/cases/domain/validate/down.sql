alter domain public.d drop constraint positive;

alter domain public.d add constraint positive CHECK ((VALUE > 0)) not valid;
