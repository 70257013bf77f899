-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t drop column v;

-- dbworkflow: hazard INDEX_DROPPED "until t_to_tsvector_idx is built again, nothing has the use of it"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "DROP INDEX keeps off the users of public.t for a moment"
drop index public.t_to_tsvector_idx;

drop text search configuration public.conf;

drop text search parser public.pars;

create text search parser public.pars (start = prsd_start, gettoken = prsd_nexttoken, end = prsd_end, lextypes = prsd_lextype);

create text search configuration public.conf (parser = public.pars);
alter text search configuration public.conf add mapping for word with simple;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew for v: its value is computed and stored"
alter table public.t add column v tsvector generated always as (to_tsvector('public.conf'::regconfig, a)) stored;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard INDEX_BUILD "building the index of t_to_tsvector_idx reads all of public.t and costs the server time"
CREATE INDEX CONCURRENTLY t_to_tsvector_idx ON public.t USING gin (to_tsvector('public.conf'::regconfig, a));
