alter table public.m detach partition public.m1;

alter table public.m attach partition public.m1 FOR VALUES IN (1, 2);
