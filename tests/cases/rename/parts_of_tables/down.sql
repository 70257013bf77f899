-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter policy c2 on public.t rename to c;
alter trigger a2 on public.t rename to a;
alter rule b2 on public.t rename to b;
alter statistics public.d2 rename to d;
