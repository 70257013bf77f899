-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter index public.u rename to u_old;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t are equal in what k holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of k reads all of public.t and costs the server time"
create unique index concurrently k_new on public.t (a);

-- dbworkflow: hazard INDEX_DROPPED "what was quick by k may read all of public.t"
drop index concurrently public.k;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t add constraint k unique using index k_new;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t are equal in what u holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of u reads all of public.t and costs the server time"
CREATE UNIQUE INDEX CONCURRENTLY u ON public.t USING btree (b, a);

-- dbworkflow: hazard INDEX_DROPPED "what was quick by the old u may not be by the new one"
drop index concurrently public.u_old;
