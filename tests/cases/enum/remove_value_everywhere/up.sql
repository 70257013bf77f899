alter table public.person drop column is_happy;

alter table public.person drop constraint person_check;

drop index public.person_happy;

drop view public.happy;

drop view public.plain;

drop materialized view public.kept;

alter type public.moods rename to moods__old;
alter function public.moods(public.mood, public.mood) rename to moods__old;
alter function public.moods(public.mood, public.mood, text) rename to moods__old;
alter function public.moods_multirange() rename to moods_multirange__old;
alter function public.moods_multirange(public.moods__old) rename to moods_multirange__old;
alter function public.moods_multirange(variadic public.moods__old[]) rename to moods_multirange__old;
alter type public.moods_multirange rename to moods_multirange__old;
alter type public.feeling rename to feeling__old;
alter domain public.good_mood rename to good_mood__old;
alter type public.mood rename to mood__old;
create type public.mood as enum ('happy', 'ok');
create domain public.good_mood as public.mood
  constraint good_mood_check CHECK ((VALUE > 'happy'::public.mood));
create type public.feeling as (
  mood public.mood,
  since date
);
create type public.moods as range (
  subtype = public.mood
);
alter type public.unused alter attribute mood type public.mood;
alter type public.unused alter attribute moods type public.mood[];
alter table public.log_1 alter column mood drop default;
alter table public.log alter column mood type public.mood using mood::text::public.mood;
alter table public.log_1 alter column mood set default 'ok'::public.mood;
alter table public.person
  alter column mood drop default,
  alter column mood type public.mood using mood::text::public.mood,
  alter column mood set default 'ok'::public.mood,
  alter column moods drop default,
  alter column moods type public.mood[] using moods::text[]::public.mood[],
  alter column moods set default '{ok,happy}'::public.mood[],
  alter column feeling type public.feeling using feeling::text::public.feeling,
  alter column feelings type public.feeling[] using feelings::text[]::public.feeling[],
  alter column good drop default,
  alter column good type public.good_mood using good::text::public.good_mood,
  alter column good set default 'happy'::public.mood,
  alter column span type public.moods using span::text::public.moods,
  alter column spans type public.moods_multirange using spans::text::public.moods_multirange;
drop type public.moods__old;
drop type public.feeling__old;
drop domain public.good_mood__old;
drop type public.mood__old;

alter table public.person add column is_happy boolean generated always as ((mood = 'happy'::public.mood)) stored;

alter table public.person add constraint person_check CHECK (((mood <> 'ok'::public.mood) OR (good IS NULL)));

CREATE INDEX person_happy ON public.person USING btree (id) WHERE (mood = 'happy'::public.mood);

create view public.happy (id, mood) as
 SELECT person.id,
    person.mood
   FROM public.person
  WHERE (person.mood = 'happy'::public.mood);

create view public.plain (mood) as
 SELECT person.mood
   FROM public.person;

create materialized view public.kept (mood, n) as
 SELECT person.mood,
    count(*) AS n
   FROM public.person
  GROUP BY person.mood;

CREATE INDEX kept_mood ON public.kept USING btree (mood);
