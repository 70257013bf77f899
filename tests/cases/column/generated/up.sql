-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.v;

alter table public.t drop column b;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew for b: its value is computed and stored"
alter table public.t add column b integer generated always as ((a + 2)) stored;

-- dbworkflow: statement-timeout 10s
alter table public.t alter column c drop expression;

create view public.v (b) as
 SELECT t.b
   FROM public.t;
