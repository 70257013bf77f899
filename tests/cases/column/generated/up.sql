drop view public.v;

alter table public.t drop column b;

alter table public.t add column b integer generated always as ((a + 2)) stored;

alter table public.t alter column c drop expression;

create view public.v (b) as
 SELECT t.b
   FROM public.t;
