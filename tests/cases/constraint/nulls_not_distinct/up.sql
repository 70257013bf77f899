alter table public.t drop constraint t_a_key;

alter table public.t add constraint t_a_key UNIQUE NULLS NOT DISTINCT (a);
