-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter policy c on public.t rename to c2;
alter trigger a on public.t rename to a2;
alter rule b on public.t rename to b2;
alter statistics public.d rename to d2;
