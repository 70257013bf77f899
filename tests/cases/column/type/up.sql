drop view public.v;

alter table public.t alter column a drop default;
alter table public.t alter column a type bigint;
alter table public.t alter column a set default 2;

alter table public.t alter column b type integer using b::integer;

alter table public.t alter column c type character varying(20);

alter table public.t alter column d type timestamp with time zone;

alter table public.t alter column e type text;

create view public.v (a, b) as
 SELECT t.a,
    t.b
   FROM public.t;
