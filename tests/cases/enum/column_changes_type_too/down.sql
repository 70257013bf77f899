alter type public.mood add value 'a' before 'b';

-- dbworkflow: transaction

-- dbworkflow: hazard DELETES_DATA "dropping column public.t.added deletes what is in it"
alter table public.t drop column added;

alter table public.t add column gone public.mood;

alter table public.t alter column more type public.mood using more::text::public.mood;

alter table public.t alter column now_text type public.mood using now_text::public.mood;
alter table public.t alter column now_text set default 'a'::public.mood;

alter table public.t alter column was_text drop default;
alter table public.t alter column was_text type text;
alter table public.t alter column was_text set default 'a'::text;
