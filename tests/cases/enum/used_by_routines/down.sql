alter domain public.good drop constraint good_check;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t drop column r;

-- dbworkflow: hazard INDEX_DROPPED "until t_rate_idx is built again, nothing has the use of it"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "DROP INDEX keeps off the users of public.t for a moment"
drop index public.t_rate_idx;

drop trigger of_m on public.t;

drop trigger sad on public.t;

drop function public.rate(public.mood, public.mood[]);

alter table public.t alter column m drop default;

drop function public.usual();

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of m"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of g"
alter domain public.good rename to good__old;
alter type public.mood rename to mood__old;
create type public.mood as enum ('sad', 'ok', 'happy');
create domain public.good as public.mood;
alter table public.t
  alter column m type public.mood using m::text::public.mood,
  alter column g type public.good using g::text::public.good;
drop domain public.good__old;
drop type public.mood__old;

-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard ACQUIRES_SHARE_ROW_EXCLUSIVE_LOCK "writes to public.t wait for it, and run it from then on"
CREATE TRIGGER of_m AFTER UPDATE OF m ON public.t FOR EACH ROW EXECUTE FUNCTION public.on_t();

-- dbworkflow: hazard ACQUIRES_SHARE_ROW_EXCLUSIVE_LOCK "writes to public.t wait for it, and run it from then on"
CREATE TRIGGER sad BEFORE UPDATE ON public.t FOR EACH ROW WHEN ((new.m = 'sad'::public.mood)) EXECUTE FUNCTION public.on_t();

create function public.rate(m public.mood, others public.mood[] default '{ok}'::public.mood[]) returns integer
language sql immutable
as $$ select 1 $$;

alter domain public.good add constraint good_check CHECK ((public.rate(VALUE) > 0));

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew for r: its value is computed and stored"
alter table public.t add column r integer generated always as (public.rate(m)) stored;

create function public.usual() returns public.mood
language sql
as $$ select 'ok'::mood $$;

-- dbworkflow: statement-timeout 10s
alter table public.t alter column m set default public.usual();

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (g);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (m);

-- dbworkflow: hazard INDEX_BUILD "building the index of t_rate_idx reads all of public.t and costs the server time"
CREATE INDEX CONCURRENTLY t_rate_idx ON public.t USING btree (public.rate(m));
