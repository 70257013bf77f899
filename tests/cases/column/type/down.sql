drop view public.v;

alter table public.t alter column a drop default;
alter table public.t alter column a type integer;
alter table public.t alter column a set default 1;

alter table public.t alter column b type text;

alter table public.t alter column c type character varying(10);

-- dbworkflow: hazard DELETES_DATA "changing public.t.d from timestamp with time zone to date drops what does not fit"
alter table public.t alter column d type date;

alter table public.t alter column e type integer using e::integer;

create view public.v (a, b) as
 SELECT t.a,
    t.b
   FROM public.t;
