alter table public.t drop constraint t_mood_fkey;

alter type public.mood rename to mood__old;
create type public.mood as enum ('a', 'b', 'c');
alter table public.moods alter column mood type public.mood using mood::text::public.mood;
alter table public.t
  alter column mood type public.mood using mood::text::public.mood,
  alter column other drop default,
  alter column other type public.mood using other::text::public.mood,
  alter column other set default 'a'::public.mood;
drop type public.mood__old;

alter table public.t add constraint t_mood_fkey FOREIGN KEY (mood) REFERENCES public.moods(mood);
