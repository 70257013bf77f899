-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.jobs detach partition public.jobs_new;

-- dbworkflow: hazard INDEX_DROPPED "until jobs_new_id_idx is built again, nothing has the use of it"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "DROP INDEX keeps off the users of public.jobs_new for a moment"
drop index public.jobs_new_id_idx;

alter table public.jobs detach partition public.jobs_other;

-- dbworkflow: hazard INDEX_DROPPED "until jobs_other_id_idx is built again, nothing has the use of it"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "DROP INDEX keeps off the users of public.jobs_other for a moment"
drop index public.jobs_other_id_idx;

-- dbworkflow: hazard DELETES_DATA "dropping table public.jobs deletes what is in it"
drop table public.jobs;

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a row holds 'lost' of public.status"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.jobs_new are written anew with the new type of status"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.jobs_other are written anew with the new type of status"
alter type public.status rename to status__old;
create type public.status as enum ('done', 'new');
alter table public.jobs_new
  alter column status drop default,
  alter column status type public.status using status::text::public.status,
  alter column status set default 'new'::public.status;
alter table public.jobs_other
  alter column status drop default,
  alter column status type public.status using status::text::public.status,
  alter column status set default 'new'::public.status;
drop type public.status__old;

create table public.jobs (
  id integer not null,
  status public.status default 'new'::public.status not null,
  constraint jobs_pkey PRIMARY KEY (id, status)
) partition by LIST (status);

-- dbworkflow: statement-timeout 10s
CREATE INDEX jobs_new_idx ON ONLY public.jobs USING btree (id) WHERE (status = 'new'::public.status);

-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_SHARE_LOCK "index jobs_new_id_idx is built while nobody writes public.jobs_new"
-- dbworkflow: hazard INDEX_BUILD "building the index of jobs_new_id_idx reads all of public.jobs_new and costs the server time"
CREATE INDEX jobs_new_id_idx ON public.jobs_new USING btree (id) WHERE (status = 'new'::public.status);

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.jobs_new are outside of FOR VALUES IN ('new')"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.jobs_new are tested against the bound while nobody uses it"
alter table public.jobs attach partition public.jobs_new FOR VALUES IN ('new');

-- dbworkflow: hazard ACQUIRES_SHARE_LOCK "index jobs_other_id_idx is built while nobody writes public.jobs_other"
-- dbworkflow: hazard INDEX_BUILD "building the index of jobs_other_id_idx reads all of public.jobs_other and costs the server time"
CREATE INDEX jobs_other_id_idx ON public.jobs_other USING btree (id) WHERE (status = 'new'::public.status);

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.jobs_other are outside of DEFAULT"
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.jobs_other are tested against the bound while nobody uses it"
alter table public.jobs attach partition public.jobs_other DEFAULT;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.jobs_new is read"
analyze public.jobs_new (status);

-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.jobs_other is read"
analyze public.jobs_other (status);
