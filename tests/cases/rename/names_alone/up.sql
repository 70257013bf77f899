-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t rename constraint a to a1;
alter table public.t rename constraint b to b1;
alter table public.t rename constraint c to c1;
alter index public.d rename to d1;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.v.x finds nothing there"
alter view public.v rename column x to y;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.w.x finds nothing there"
alter view public.w rename column x to y;
