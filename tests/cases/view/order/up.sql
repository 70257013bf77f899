create table public.t (
  a integer
);

create view public.a (a) as
 SELECT t.a
   FROM public.t;

create view public.c (a) as
 SELECT a.a
   FROM public.a;

create view public.b (a, x) as
 SELECT c.a,
    a.a AS x
   FROM public.c,
    public.a;
