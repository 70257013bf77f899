alter type public.mood rename to mood__old;
create type public.mood as enum ('b', 'd');
drop type public.mood__old;
