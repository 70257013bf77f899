-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard INDEX_DROPPED "what was quick by k may read all of public.t"
alter table public.t drop constraint k;

alter index public.u rename to u_old;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard INDEX_BUILD "building the index of k reads all of public.t and costs the server time"
CREATE INDEX CONCURRENTLY k ON public.t USING btree (a);

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t are equal in what u holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of u reads all of public.t and costs the server time"
CREATE UNIQUE INDEX CONCURRENTLY u ON public.t USING btree (b);

-- dbworkflow: hazard INDEX_DROPPED "what was quick by the old u may not be by the new one"
drop index concurrently public.u_old;
