alter type public.mood add value 'ok' after 'sad';

-- dbworkflow: transaction
alter domain public.code drop constraint code_check;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.notes;

alter table public.diary not of;

-- dbworkflow: hazard DELETES_DATA "dropping column public.diary.page deletes what is in it"
alter table public.diary drop column page;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DELETES_DATA "dropping attribute page of public.entry deletes what is in it"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.archive are written anew with the new type of entries"
alter type public.entry rename to entry__old;
create type public.entry as (
  mood public.mood,
  code public.code,
  note text
);
create function pg_temp.convert_entry(public.entry__old[]) returns public.entry[] language sql strict as $$
  select array(select case when $1[i] is distinct from null then row(($1[i]).mood, ($1[i]).code, ($1[i]).note::text)::public.entry end
                 from generate_subscripts($1, 1) as i order by i)
$$;
alter table public.archive alter column entries type public.entry[] using pg_temp.convert_entry(entries);
drop function pg_temp.convert_entry(public.entry__old[]);
drop type public.entry__old;

-- dbworkflow: statement-timeout 10s
alter table public.diary alter column mood set default 'ok'::public.mood;

alter table public.diary alter column note type text;

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
analyze public.diary (note);
