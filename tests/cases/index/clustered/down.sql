alter table public.t cluster on t_b;
