alter statistics public.s set statistics 100;
comment on statistics public.s is null;
