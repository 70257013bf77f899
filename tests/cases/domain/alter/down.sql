alter domain public.d drop constraint short;

alter domain public.d set default 'x'::text;
alter domain public.d drop not null;
