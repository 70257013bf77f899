-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t drop constraint t_mood_fkey;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a row holds 'b' of public.mood"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.moods are written anew with the new type of mood"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of mood"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of other"
alter type public.mood rename to mood__old;
create type public.mood as enum ('c', 'a');
alter table public.moods alter column mood type public.mood using mood::text::public.mood;
alter table public.t
  alter column mood type public.mood using mood::text::public.mood,
  alter column other drop default,
  alter column other type public.mood using other::text::public.mood,
  alter column other set default 'a'::public.mood;
drop type public.mood__old;

-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "no index serves t_mood_fkey: a delete from public.moods reads all of public.t"
alter table public.t add constraint t_mood_fkey FOREIGN KEY (mood) REFERENCES public.moods(mood) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.moods is read"
analyze public.moods (mood);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (mood);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (other);

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t do not satisfy t_mood_fkey"
alter table public.t validate constraint t_mood_fkey;
