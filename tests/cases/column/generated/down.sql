-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping column public.t.c deletes what is in it"
alter table public.t drop column c;

drop view public.v;

alter table public.t drop column b;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew for b: its value is computed and stored"
alter table public.t add column b integer generated always as ((a + 1)) stored;

-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew for c: its value is computed and stored"
alter table public.t add column c integer generated always as (a) stored;

create view public.v (b) as
 SELECT t.b
   FROM public.t;
