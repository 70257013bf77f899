alter table public.t drop constraint t_s_check;
