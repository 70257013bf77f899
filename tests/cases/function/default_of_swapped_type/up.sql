drop index public.people_graded;

alter table public.people alter column grade drop default;

drop function public.graded(public.mood);

alter table public.people alter column mood drop default;

drop function public.usual();

alter type public.mood rename to mood__old;
create type public.mood as enum ('ok', 'happy', 'sad');
alter table public.people
  alter column mood type public.mood using mood::text::public.mood,
  alter column before drop default,
  alter column before type public.mood using before::text::public.mood,
  alter column before set default 'sad'::public.mood;
drop type public.mood__old;

create function public.graded(m public.mood) returns integer
language sql immutable
as $$ select length(m::text) $$;

alter table public.people alter column grade set default public.graded('ok'::public.mood);

create function public.usual() returns public.mood
language sql immutable
as $$ select 'ok'::mood $$;

alter table public.people alter column mood set default public.usual();

CREATE INDEX people_graded ON public.people USING btree (public.graded(mood));
