-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t add column b integer;

create or replace view public.v (a, b) as
 SELECT t.a,
    t.b
   FROM public.t;
