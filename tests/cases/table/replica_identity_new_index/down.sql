-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping table public.u deletes what is in it"
drop table public.u;

alter index public.t_a rename to t_a_old;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t are equal in what t_a holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of t_a reads all of public.t and costs the server time"
CREATE UNIQUE INDEX CONCURRENTLY t_a ON public.t USING btree (a);

-- dbworkflow: hazard INDEX_DROPPED "what was quick by the old t_a may not be by the new one"
drop index concurrently public.t_a_old;

-- dbworkflow: hazard INDEX_DROPPED "what was quick by t_c may read all of public.t"
drop index concurrently public.t_c;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DELETES_DATA "dropping column public.t.c deletes what is in it"
-- dbworkflow: hazard INDEX_DROPPED "index t_c goes with the column"
alter table public.t drop column c;

-- dbworkflow: hazard CORRECTNESS "who replicates public.t is told of changed rows in another way"
alter table public.t replica identity using index t_a;
