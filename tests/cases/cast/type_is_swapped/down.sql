drop cast (text as public.mood);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of m"
alter type public.mood rename to mood__old;
create type public.mood as enum ('sad', 'happy');
alter table public.t alter column m type public.mood using m::text::public.mood;
drop type public.mood__old;

create cast (text as public.mood) with inout as assignment;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (m);
