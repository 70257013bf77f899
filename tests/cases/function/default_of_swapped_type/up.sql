-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard INDEX_DROPPED "until people_graded is built again, nothing has the use of it"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "DROP INDEX keeps off the users of public.people for a moment"
drop index public.people_graded;

alter table public.people alter column grade drop default;

drop function public.graded(public.mood);

alter table public.people alter column mood drop default;

drop function public.usual();

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.people are written anew with the new type of mood"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.people are written anew with the new type of before"
alter type public.mood rename to mood__old;
create type public.mood as enum ('ok', 'happy', 'sad');
alter table public.people
  alter column mood type public.mood using mood::text::public.mood,
  alter column before drop default,
  alter column before type public.mood using before::text::public.mood,
  alter column before set default 'sad'::public.mood;
drop type public.mood__old;

create function public.graded(m public.mood) returns integer
language sql immutable
as $$ select length(m::text) $$;

-- dbworkflow: statement-timeout 10s
alter table public.people alter column grade set default public.graded('ok'::public.mood);

create function public.usual() returns public.mood
language sql immutable
as $$ select 'ok'::mood $$;

alter table public.people alter column mood set default public.usual();

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.people is read"
analyze public.people (before);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.people is read"
analyze public.people (mood);

-- dbworkflow: hazard INDEX_BUILD "building the index of people_graded reads all of public.people and costs the server time"
CREATE INDEX CONCURRENTLY people_graded ON public.people USING btree (public.graded(mood));
