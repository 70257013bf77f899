alter table public.t alter column a type integer using a::integer;

alter table public.t alter column b type character varying(10);
alter table public.t alter column b set storage external;
