-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where public.t has rows: they have no value for c"
alter table public.t add column c integer not null;

alter index public.t_a rename to t_a_old;

create table public.u (
  a integer not null
);

CREATE UNIQUE INDEX u_a ON public.u USING btree (a);

alter table public.u replica identity using index u_a;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t are equal in what t_a holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of t_a reads all of public.t and costs the server time"
CREATE UNIQUE INDEX CONCURRENTLY t_a ON public.t USING btree (a, b);

-- dbworkflow: hazard INDEX_DROPPED "what was quick by the old t_a may not be by the new one"
drop index concurrently public.t_a_old;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t are equal in what t_c holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of t_c reads all of public.t and costs the server time"
CREATE UNIQUE INDEX CONCURRENTLY t_c ON public.t USING btree (c);

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard CORRECTNESS "who replicates public.t is told of changed rows in another way"
alter table public.t replica identity using index t_a;
