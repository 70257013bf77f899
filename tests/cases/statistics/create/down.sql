drop statistics public.s_ab;

drop statistics public.s_expression;

drop statistics public.s_mcv;

drop statistics public.s_one;
