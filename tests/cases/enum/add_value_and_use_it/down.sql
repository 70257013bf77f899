-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t drop constraint t_m_check;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a row holds 'b' of public.mood"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of m"
alter type public.mood rename to mood__old;
create type public.mood as enum ('a');
alter table public.t
  alter column m drop default,
  alter column m type public.mood using m::text::public.mood;
drop type public.mood__old;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (m);
