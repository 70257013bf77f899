-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard ACQUIRES_ACCESS_EXCLUSIVE_LOCK "all rows of public.t are written anew with b as bigint"
alter table public.t alter column b type bigint;

-- dbworkflow: statement-timeout 10s
alter table public.t alter column c set default 'x'::text;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 0
-- dbworkflow: repeatable
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "rows of public.t without a are written anew, some pages at a time; triggers on UPDATE run"
do $fill$
#variable_conflict use_column
declare
  dbworkflow_page bigint := 0;
  dbworkflow_pages bigint;
begin
  with recursive part (id) as (
    select 'public.t'::pg_catalog.regclass::pg_catalog.oid
    union all
    select i.inhrelid from pg_catalog.pg_inherits i join part on i.inhparent = part.id
  )
  select coalesce(max(pg_catalog.pg_relation_size(id)), 0) / pg_catalog.current_setting('block_size')::bigint
    into dbworkflow_pages from part;
  while dbworkflow_page <= dbworkflow_pages loop
    update public.t set a = (coalesce(b, 0)) where a is null
       and ctid >= pg_catalog.format('(%s,0)', dbworkflow_page)::tid
       and ctid < pg_catalog.format('(%s,0)', dbworkflow_page + 200)::tid;
    commit;
    dbworkflow_page := dbworkflow_page + 200;
  end loop;
end
$fill$;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t add constraint a_is_not_null check (a is not null) not valid;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
update public.t set a = (coalesce(b, 0)) where a is null;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where coalesce(b, 0) gives a row of public.t NULL"
alter table public.t validate constraint a_is_not_null;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t alter column a set not null;

alter table public.t drop constraint a_is_not_null;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "a sample of public.t is read"
analyze public.t (b);

-- dbworkflow: statement-timeout 0
-- dbworkflow: repeatable
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "rows of public.t without b are written anew, some pages at a time; triggers on UPDATE run"
do $fill$
#variable_conflict use_column
declare
  dbworkflow_page bigint := 0;
  dbworkflow_pages bigint;
begin
  with recursive part (id) as (
    select 'public.t'::pg_catalog.regclass::pg_catalog.oid
    union all
    select i.inhrelid from pg_catalog.pg_inherits i join part on i.inhparent = part.id
  )
  select coalesce(max(pg_catalog.pg_relation_size(id)), 0) / pg_catalog.current_setting('block_size')::bigint
    into dbworkflow_pages from part;
  while dbworkflow_page <= dbworkflow_pages loop
    update public.t set b = (case when c = 'two' then 2
         else 0 end) where b is null
       and ctid >= pg_catalog.format('(%s,0)', dbworkflow_page)::tid
       and ctid < pg_catalog.format('(%s,0)', dbworkflow_page + 200)::tid;
    commit;
    dbworkflow_page := dbworkflow_page + 200;
  end loop;
end
$fill$;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t add constraint b_is_not_null check (b is not null) not valid;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
update public.t set b = (case when c = 'two' then 2
         else 0 end) where b is null;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where case when c = 'two' then 2          else 0 end gives a row of public.t NULL"
alter table public.t validate constraint b_is_not_null;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t alter column b set not null;

alter table public.t drop constraint b_is_not_null;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 0
-- dbworkflow: repeatable
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "rows of public.t without c are written anew, some pages at a time; triggers on UPDATE run"
do $fill$
#variable_conflict use_column
declare
  dbworkflow_page bigint := 0;
  dbworkflow_pages bigint;
begin
  with recursive part (id) as (
    select 'public.t'::pg_catalog.regclass::pg_catalog.oid
    union all
    select i.inhrelid from pg_catalog.pg_inherits i join part on i.inhparent = part.id
  )
  select coalesce(max(pg_catalog.pg_relation_size(id)), 0) / pg_catalog.current_setting('block_size')::bigint
    into dbworkflow_pages from part;
  while dbworkflow_page <= dbworkflow_pages loop
    update public.t set c = ('y') where c is null
       and ctid >= pg_catalog.format('(%s,0)', dbworkflow_page)::tid
       and ctid < pg_catalog.format('(%s,0)', dbworkflow_page + 200)::tid;
    commit;
    dbworkflow_page := dbworkflow_page + 200;
  end loop;
end
$fill$;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t add constraint c_is_not_null check (c is not null) not valid;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
update public.t set c = ('y') where c is null;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where 'y' gives a row of public.t NULL"
alter table public.t validate constraint c_is_not_null;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.t alter column c set not null;

alter table public.t drop constraint c_is_not_null;
