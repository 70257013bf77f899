-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard INDEX_DROPPED "until t_m_idx is built again, nothing has the use of it"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "DROP INDEX keeps off the users of public.t for a moment"
drop index public.t_m_idx;

drop view public.v;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a row holds 'b' of public.mood"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of m"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of l"
alter type public.mood rename to mood__old;
create type public.mood as enum ('c', 'a');
alter table public.t
  alter column m drop default,
  alter column m type public.mood using m::text::public.mood,
  alter column m set default 'a'::public.mood,
  alter column l type public.mood[] using l::text[]::public.mood[];
drop type public.mood__old;

create view public.v (m) as
 SELECT t.m
   FROM public.t
  WHERE (t.m > 'a'::public.mood);

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (l);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (m);

-- dbworkflow: hazard INDEX_BUILD "building the index of t_m_idx reads all of public.t and costs the server time"
CREATE INDEX CONCURRENTLY t_m_idx ON public.t USING btree (m) WHERE (m = 'a'::public.mood);
