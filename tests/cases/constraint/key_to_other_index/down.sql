-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.trace drop constraint trace_session_project_fkey;

-- dbworkflow: hazard INDEX_DROPPED "until session_pkey is built again, nothing has the use of it"
alter table public.session drop constraint session_pkey;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.session are equal in what session_pkey holds unique"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "the index of session_pkey is built while nobody reads or writes public.session"
-- dbworkflow: hazard INDEX_BUILD "building the index of session_pkey reads all of public.session and costs the server time"
alter table public.session add constraint session_pkey PRIMARY KEY (id);

-- dbworkflow: statement-timeout 10s
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "no index serves trace_session_fkey: a delete from public.session reads all of public.trace"
alter table public.trace add constraint trace_session_fkey FOREIGN KEY (session) REFERENCES public.session(id) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.session are equal in what session_id_project_key holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of session_id_project_key reads all of public.session and costs the server time"
CREATE UNIQUE INDEX CONCURRENTLY session_id_project_key ON public.session USING btree (id, project);

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.trace do not satisfy trace_session_fkey"
alter table public.trace validate constraint trace_session_fkey;
