alter table public.m detach partition public.m1;
