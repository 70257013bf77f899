alter table public.t replica identity using index t_pkey;
