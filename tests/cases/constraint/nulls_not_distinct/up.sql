-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t are equal in what t_a_key holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of t_a_key reads all of public.t and costs the server time"
create unique index concurrently t_a_key_new on public.t (a) NULLS NOT DISTINCT;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard INDEX_DROPPED "what was quick by the old t_a_key may not be by the new one"
alter table public.t drop constraint t_a_key, add constraint t_a_key unique using index t_a_key_new;
