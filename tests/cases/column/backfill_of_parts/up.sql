-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.p add column tag text;

alter table public.parent add column c text;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 0
-- dbworkflow: repeatable
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "rows of public.p without day are written anew, some pages at a time; triggers on UPDATE run"
do $fill$
#variable_conflict use_column
declare
  dbworkflow_page bigint := 0;
  dbworkflow_pages bigint;
begin
  with recursive part (id) as (
    select 'public.p'::pg_catalog.regclass::pg_catalog.oid
    union all
    select i.inhrelid from pg_catalog.pg_inherits i join part on i.inhparent = part.id
  )
  select coalesce(max(pg_catalog.pg_relation_size(id)), 0) / pg_catalog.current_setting('block_size')::bigint
    into dbworkflow_pages from part;
  while dbworkflow_page <= dbworkflow_pages loop
    update public.p set day = (date '2020-01-01') where day is null
       and ctid >= pg_catalog.format('(%s,0)', dbworkflow_page)::tid
       and ctid < pg_catalog.format('(%s,0)', dbworkflow_page + 200)::tid;
    commit;
    dbworkflow_page := dbworkflow_page + 200;
  end loop;
end
$fill$;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.p add constraint day_is_not_null check (day is not null) not valid;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
update public.p set day = (date '2020-01-01') where day is null;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where date '2020-01-01' gives a row of public.p NULL"
alter table public.p validate constraint day_is_not_null;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.p alter column day set not null;

alter table public.p drop constraint day_is_not_null;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 0
-- dbworkflow: repeatable
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "rows of public.p without tag are written anew, some pages at a time; triggers on UPDATE run"
do $fill$
#variable_conflict use_column
declare
  dbworkflow_page bigint := 0;
  dbworkflow_pages bigint;
begin
  with recursive part (id) as (
    select 'public.p'::pg_catalog.regclass::pg_catalog.oid
    union all
    select i.inhrelid from pg_catalog.pg_inherits i join part on i.inhparent = part.id
  )
  select coalesce(max(pg_catalog.pg_relation_size(id)), 0) / pg_catalog.current_setting('block_size')::bigint
    into dbworkflow_pages from part;
  while dbworkflow_page <= dbworkflow_pages loop
    update public.p set tag = ('p' || id) where tag is null
       and ctid >= pg_catalog.format('(%s,0)', dbworkflow_page)::tid
       and ctid < pg_catalog.format('(%s,0)', dbworkflow_page + 200)::tid;
    commit;
    dbworkflow_page := dbworkflow_page + 200;
  end loop;
end
$fill$;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.p add constraint tag_is_not_null check (tag is not null) not valid;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
update public.p set tag = ('p' || id) where tag is null;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where 'p' || id gives a row of public.p NULL"
alter table public.p validate constraint tag_is_not_null;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.p alter column tag set not null;

alter table public.p drop constraint tag_is_not_null;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 0
-- dbworkflow: repeatable
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "rows of public.parent without c are written anew, some pages at a time; triggers on UPDATE run"
do $fill$
#variable_conflict use_column
declare
  dbworkflow_page bigint := 0;
  dbworkflow_pages bigint;
begin
  with recursive part (id) as (
    select 'public.parent'::pg_catalog.regclass::pg_catalog.oid
    union all
    select i.inhrelid from pg_catalog.pg_inherits i join part on i.inhparent = part.id
  )
  select coalesce(max(pg_catalog.pg_relation_size(id)), 0) / pg_catalog.current_setting('block_size')::bigint
    into dbworkflow_pages from part;
  while dbworkflow_page <= dbworkflow_pages loop
    update public.parent set c = (a::text) where c is null
       and ctid >= pg_catalog.format('(%s,0)', dbworkflow_page)::tid
       and ctid < pg_catalog.format('(%s,0)', dbworkflow_page + 200)::tid;
    commit;
    dbworkflow_page := dbworkflow_page + 200;
  end loop;
end
$fill$;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.parent add constraint c_is_not_null check (c is not null) not valid;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
update public.parent set c = (a::text) where c is null;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where a::text gives a row of public.parent NULL"
alter table public.parent validate constraint c_is_not_null;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.parent alter column c set not null;

alter table public.parent drop constraint c_is_not_null;
