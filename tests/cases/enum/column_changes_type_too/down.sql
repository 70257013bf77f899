alter type public.mood add value 'a' before 'b';

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping column public.t.added deletes what is in it"
alter table public.t drop column added;

alter table public.t add column gone public.mood;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.more (public.mood[]) is none of public.mood"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with more as public.mood"
alter table public.t alter column more type public.mood using more::text::public.mood;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a value of public.t.now_text (text) is none of public.mood"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with now_text as public.mood"
alter table public.t alter column now_text type public.mood using now_text::public.mood;
alter table public.t alter column now_text set default 'a'::public.mood;

-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with was_text as text"
alter table public.t alter column was_text drop default;
alter table public.t alter column was_text type text;
alter table public.t alter column was_text set default 'a'::text;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (more);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (now_text);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (was_text);
