-- dbworkflow: hazard DELETES_DATA "dropping column public.t.gone deletes what is in it"
alter table public.t drop column gone;

alter table public.t alter column now_text drop default;
alter table public.t alter column now_text type text;

alter type public.mood rename to mood__old;
create type public.mood as enum ('b');
alter table public.t
  alter column kept type public.mood using kept::text::public.mood,
  alter column more type public.mood[] using more::text::public.mood[];
drop type public.mood__old;

alter table public.t add column added public.mood;

alter table public.t alter column was_text drop default;
alter table public.t alter column was_text type public.mood using was_text::public.mood;
alter table public.t alter column was_text set default 'b'::public.mood;
