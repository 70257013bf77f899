alter table public.t alter column a set not null;

alter table public.t alter column b drop default;
alter table public.t alter column b drop not null;

alter table public.t alter column c set default 4;
