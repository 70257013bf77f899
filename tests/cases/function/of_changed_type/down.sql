-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.well;

drop function public.is_well(public.mood);

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.people are written anew with the new type of mood"
alter type public.mood rename to mood__old;
create type public.mood as enum ('sad', 'ok', 'happy');
alter table public.people alter column mood type public.mood using mood::text::public.mood;
drop type public.mood__old;

create function public.is_well(m public.mood) returns boolean
language sql immutable
as $$ select m <> 'sad' $$;

create view public.well (id) as
 SELECT people.id
   FROM public.people
  WHERE public.is_well(people.mood);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.people is read"
analyze public.people (mood);
