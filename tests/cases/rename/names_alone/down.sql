-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t rename constraint a1 to a;
alter table public.t rename constraint b1 to b;
alter table public.t rename constraint c1 to c;
alter index public.d1 rename to d;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.v.y finds nothing there"
alter view public.v rename column y to x;

-- dbworkflow: hazard BREAKS_CLIENTS "who speaks of public.w.y finds nothing there"
alter view public.w rename column y to x;
