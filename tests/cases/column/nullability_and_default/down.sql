alter table public.t alter column a drop not null;

alter table public.t alter column b set default 1;
alter table public.t alter column b set not null;

alter table public.t alter column c set default 3;
