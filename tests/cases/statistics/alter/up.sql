alter statistics public.s set statistics -1;
comment on statistics public.s is 's';
