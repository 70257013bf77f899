drop cast (text as public.mood);

alter type public.mood rename to mood__old;
create type public.mood as enum ('sad', 'happy');
alter table public.t alter column m type public.mood using m::text::public.mood;
drop type public.mood__old;

create cast (text as public.mood) with inout as assignment;
