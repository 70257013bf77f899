alter table public.t drop constraint t_s_check;

create type public.st as enum ('a', 'b');

alter table public.t alter column s drop default;
alter table public.t alter column s type public.st using s::public.st;
alter table public.t alter column s set default 'a'::public.st;
