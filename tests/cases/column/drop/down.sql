-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t add column a integer;

alter table public.t add column b integer;

alter table public.t add column c integer;

alter table public.t add constraint t_b_check CHECK ((b > 0)) not valid;

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "no index serves t_c_fkey: a delete from public.t reads all of public.t"
alter table public.t add constraint t_c_fkey FOREIGN KEY (c) REFERENCES public.t(id) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t are equal in what t_a_key holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of t_a_key reads all of public.t and costs the server time"
create unique index concurrently t_a_key on public.t (a);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t add constraint t_a_key unique using index t_a_key;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t do not satisfy t_b_check"
alter table public.t validate constraint t_b_check;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.t do not satisfy t_c_fkey"
alter table public.t validate constraint t_c_fkey;

-- dbworkflow: hazard INDEX_BUILD "building the index of t_b_id_idx reads all of public.t and costs the server time"
CREATE INDEX CONCURRENTLY t_b_id_idx ON public.t USING btree (b, id);
