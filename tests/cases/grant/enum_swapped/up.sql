alter type public.mood rename to mood__old;
create type public.mood as enum ('bad');
alter table public.t alter column m type public.mood using m::text::public.mood;
drop type public.mood__old;
revoke usage on type public.mood from public;
grant usage on type public.mood to clerk;
