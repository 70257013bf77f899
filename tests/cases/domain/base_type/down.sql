alter domain public.d drop constraint c;

alter domain public.d rename to d__old;
create domain public.d as character varying(10);
alter table public.t alter column a drop default;
alter table public.t alter column a type public.d using a::text::public.d;
alter table public.t alter column a set default 'x'::character varying;
drop domain public.d__old;
