-- dbworkflow: hazard DELETES_DATA "dropping column public.t.c deletes what is in it"
alter table public.t drop column c;

drop view public.v;

alter table public.t drop column b;

alter table public.t add column b integer generated always as ((a + 1)) stored;

alter table public.t add column c integer generated always as (a) stored;

create view public.v (b) as
 SELECT t.b
   FROM public.t;
