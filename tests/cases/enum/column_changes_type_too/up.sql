-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping column public.t.gone deletes what is in it"
alter table public.t drop column gone;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with now_text as text"
alter table public.t alter column now_text drop default;
alter table public.t alter column now_text type text;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a row holds 'a' of public.mood"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of kept"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of more"
alter type public.mood rename to mood__old;
create type public.mood as enum ('b');
alter table public.t
  alter column kept type public.mood using kept::text::public.mood,
  alter column more type public.mood[] using more::text::public.mood[];
drop type public.mood__old;

-- dbworkflow: statement-timeout 10s
alter table public.t add column added public.mood;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.was_text (text) is none of public.mood"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with was_text as public.mood"
alter table public.t alter column was_text drop default;
alter table public.t alter column was_text type public.mood using was_text::public.mood;
alter table public.t alter column was_text set default 'b'::public.mood;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (kept);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (more);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (now_text);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (was_text);
