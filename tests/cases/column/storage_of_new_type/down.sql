alter table public.t alter column a type text;
alter table public.t alter column a set storage external;

alter table public.t alter column b type text;
alter table public.t alter column b set storage external;
