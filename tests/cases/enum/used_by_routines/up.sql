alter domain public.good drop constraint good_check;

alter table public.t drop column r;

drop index public.t_rate_idx;

drop trigger of_m on public.t;

drop trigger sad on public.t;

drop function public.rate(public.mood, public.mood[]);

alter table public.t alter column m drop default;

drop function public.usual();

alter domain public.good rename to good__old;
alter type public.mood rename to mood__old;
create type public.mood as enum ('sad', 'happy', 'ok');
create domain public.good as public.mood;
alter table public.t
  alter column m type public.mood using m::text::public.mood,
  alter column g type public.good using g::text::public.good;
drop domain public.good__old;
drop type public.mood__old;

create function public.rate(m public.mood, others public.mood[] default '{ok}'::public.mood[]) returns integer
language sql immutable
as $$ select 1 $$;

alter domain public.good add constraint good_check CHECK ((public.rate(VALUE) > 0));

create function public.usual() returns public.mood
language sql
as $$ select 'ok'::mood $$;

alter table public.t alter column m set default public.usual();

alter table public.t add column r integer generated always as (public.rate(m)) stored;

CREATE INDEX t_rate_idx ON public.t USING btree (public.rate(m));

CREATE TRIGGER of_m AFTER UPDATE OF m ON public.t FOR EACH ROW EXECUTE FUNCTION public.on_t();

CREATE TRIGGER sad BEFORE UPDATE ON public.t FOR EACH ROW WHEN ((new.m = 'sad'::public.mood)) EXECUTE FUNCTION public.on_t();
