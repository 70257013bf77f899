-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.notes;

alter table public.diary not of;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a row holds a value of note of public.entry (text) that is none of character varying(80)"
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a row holds 'ok' of public.mood"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.archive are written anew with the new type of entries"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.diary are written anew with the new type of mood"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.diary are written anew with the new type of code"
alter type public.entry rename to entry__old;
alter domain public.code rename to code__old;
alter type public.mood rename to mood__old;
create type public.mood as enum ('sad', 'happy');
create domain public.code as text
  constraint code_check CHECK ((VALUE <> ''::text));
create type public.entry as (
  mood public.mood,
  code public.code,
  note character varying(80),
  page integer
);
create function pg_temp.convert_entry(public.entry__old[]) returns public.entry[] language sql strict as $$
  select array(select case when $1[i] is distinct from null then row(($1[i]).mood::text::public.mood, ($1[i]).code::text::public.code, ($1[i]).note::character varying(80), null)::public.entry end
                 from generate_subscripts($1, 1) as i order by i)
$$;
alter table public.archive alter column entries type public.entry[] using pg_temp.convert_entry(entries);
alter table public.diary
  alter column mood drop default,
  alter column mood type public.mood using mood::text::public.mood,
  alter column mood set default 'happy'::public.mood,
  alter column code type public.code using code::text::public.code;
drop function pg_temp.convert_entry(public.entry__old[]);
drop type public.entry__old;
drop domain public.code__old;
drop type public.mood__old;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.diary.note (text) is none of character varying(80)"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.diary are written anew with note as character varying(80)"
alter table public.diary alter column note type character varying(80);

-- dbworkflow: statement-timeout 10s
alter table public.diary add column page integer;

alter table public.diary of public.entry;

create view public.notes (note, mood) as
 SELECT diary.note,
    diary.mood
   FROM public.diary;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.archive is read"
analyze public.archive (entries);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.diary is read"
analyze public.diary (code);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.diary is read"
analyze public.diary (mood);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.diary is read"
analyze public.diary (note);
