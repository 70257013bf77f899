-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
create statistics public.s_ab (ndistinct, dependencies) on a, b from public.t;
alter statistics public.s_ab set statistics 500;
comment on statistics public.s_ab is 's';

create statistics public.s_expression on c, ((a + b)) from public.t;

create statistics public.s_mcv (mcv) on b, c from public.t;

create statistics public.s_one on (lower(c)) from public.t;
