alter table public.b set unlogged;

alter table public.a set unlogged;
