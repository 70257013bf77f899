-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
drop view public.fine;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a row holds 'o'k' of public.mood"
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a row holds 'happy' of public.mood"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.people are written anew with the new type of m"
alter type public.mood rename to mood__old;
create type public.mood as enum ('sad', 'fine');
alter table public.people
  alter column m drop default,
  alter column m type public.mood using m::text::public.mood,
  alter column m set default 'fine'::public.mood;
drop type public.mood__old;

create view public.fine (m) as
 SELECT people.m
   FROM public.people
  WHERE (people.m = 'fine'::public.mood);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.people is read"
analyze public.people (m);
