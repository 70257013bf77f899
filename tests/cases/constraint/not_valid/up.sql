alter table public.t validate constraint c;
