alter table public.t drop constraint t_b_check;

alter table public.t drop constraint t_b_fkey;

alter table public.t drop constraint t_b_key;

alter table public.t drop constraint t_pkey;

alter table public.t drop constraint t_r_excl;
