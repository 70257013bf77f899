-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.person drop column is_happy;

alter table public.person drop constraint person_check;

-- dbworkflow: hazard INDEX_DROPPED "until person_happy is built again, nothing has the use of it"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "DROP INDEX keeps off the users of public.person for a moment"
drop index public.person_happy;

drop view public.happy;

drop view public.plain;

drop materialized view public.kept;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a row holds 'sad' of public.mood"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.log are written anew with the new type of mood"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.person are written anew with the new type of mood"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.person are written anew with the new type of moods"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.person are written anew with the new type of feeling"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.person are written anew with the new type of feelings"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.person are written anew with the new type of good"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.person are written anew with the new type of span"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.person are written anew with the new type of spans"
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

-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.person are written anew for is_happy: its value is computed and stored"
alter table public.person add column is_happy boolean generated always as ((mood = 'happy'::public.mood)) stored;

-- dbworkflow: statement-timeout 10s
alter table public.person add constraint person_check CHECK (((mood <> 'ok'::public.mood) OR (good IS NULL))) not valid;

create view public.happy (id, mood) as
 SELECT person.id,
    person.mood
   FROM public.person
  WHERE (person.mood = 'happy'::public.mood);

create view public.plain (mood) as
 SELECT person.mood
   FROM public.person;

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "public.kept is computed anew"
create materialized view public.kept (mood, n) as
 SELECT person.mood,
    count(*) AS n
   FROM public.person
  GROUP BY person.mood;

CREATE INDEX kept_mood ON public.kept USING btree (mood);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.log is read"
analyze public.log (mood);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.log_1 is read"
analyze public.log_1 (mood);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.person is read"
analyze public.person (feeling);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.person is read"
analyze public.person (feelings);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.person is read"
analyze public.person (good);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.person is read"
analyze public.person (mood);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.person is read"
analyze public.person (moods);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.person is read"
analyze public.person (span);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.person is read"
analyze public.person (spans);

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.person do not satisfy person_check"
alter table public.person validate constraint person_check;

-- dbworkflow: hazard INDEX_BUILD "building the index of person_happy reads all of public.person and costs the server time"
CREATE INDEX CONCURRENTLY person_happy ON public.person USING btree (id) WHERE (mood = 'happy'::public.mood);
