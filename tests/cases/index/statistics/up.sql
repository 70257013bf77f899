alter index public.i alter column 1 set statistics 500;
