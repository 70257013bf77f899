-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard INDEX_DROPPED "until t_a_idx is built again, nothing has the use of it"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "DROP INDEX keeps off the users of public.t for a moment"
drop index public.t_a_idx;

-- dbworkflow: hazard INDEX_DROPPED "until t_c is built again, nothing has the use of it"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "DROP INDEX keeps off the users of public.t for a moment"
drop index public.t_c;

drop view public.v;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of a"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with the new type of b"
alter domain public.word rename to word__old;
alter collation public.german rename to german__old;
create collation public.german (provider = icu, locale = 'de-AT');
create domain public.word as text collate public.german;
alter type public.pair alter attribute a type text collate public.german;
alter table public.t
  alter column a type text collate public.german,
  alter column b type public.word using b::text::public.word;
drop domain public.word__old;
drop collation public.german__old;

create view public.v (a) as
 SELECT t.a
   FROM public.t
  ORDER BY t.a;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (a);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (b);

-- dbworkflow: hazard INDEX_BUILD "building the index of t_a_idx reads all of public.t and costs the server time"
CREATE INDEX CONCURRENTLY t_a_idx ON public.t USING btree (a);

-- dbworkflow: hazard INDEX_BUILD "building the index of t_c reads all of public.t and costs the server time"
CREATE INDEX CONCURRENTLY t_c ON public.t USING btree (c) WHERE (('a'::text COLLATE public.german) < 'b'::text);
