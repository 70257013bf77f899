-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop statistics public.s_ab;

drop statistics public.s_expression;

drop statistics public.s_mcv;

drop statistics public.s_one;
