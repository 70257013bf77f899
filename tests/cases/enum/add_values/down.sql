drop type public.mood;

create type public.mood as enum ('b', 'd');
