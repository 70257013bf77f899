alter table public.a set logged;

alter table public.b set logged;
