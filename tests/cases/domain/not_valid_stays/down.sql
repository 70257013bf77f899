alter domain public.d rename to d__old;
create domain public.d as integer;
alter table public.t alter column a type public.d using a::text::public.d;
drop domain public.d__old;

alter domain public.d add constraint positive CHECK ((VALUE > 0)) not valid;
