alter type public.address drop attribute unused;
alter type public.address add attribute city text;

alter table public.t alter column a drop default;
