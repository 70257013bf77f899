-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.orders add column key uuid;

alter table public.orders add column note text;

alter table public.orders add column state text;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 0
-- dbworkflow: repeatable
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "rows of public.orders without key are written anew, some pages at a time; triggers on UPDATE run"
do $fill$
#variable_conflict use_column
declare
  dbworkflow_page bigint := 0;
  dbworkflow_pages bigint;
begin
  with recursive part (id) as (
    select 'public.orders'::pg_catalog.regclass::pg_catalog.oid
    union all
    select i.inhrelid from pg_catalog.pg_inherits i join part on i.inhparent = part.id
  )
  select coalesce(max(pg_catalog.pg_relation_size(id)), 0) / pg_catalog.current_setting('block_size')::bigint
    into dbworkflow_pages from part;
  while dbworkflow_page <= dbworkflow_pages loop
    update public.orders set key = (gen_random_uuid()) where key is null
       and ctid >= pg_catalog.format('(%s,0)', dbworkflow_page)::tid
       and ctid < pg_catalog.format('(%s,0)', dbworkflow_page + 200)::tid;
    commit;
    dbworkflow_page := dbworkflow_page + 200;
  end loop;
end
$fill$;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.orders add constraint key_is_not_null check (key is not null) not valid;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
update public.orders set key = (gen_random_uuid()) where key is null;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where gen_random_uuid() gives a row of public.orders NULL"
alter table public.orders validate constraint key_is_not_null;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.orders alter column key set not null;

alter table public.orders drop constraint key_is_not_null;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 0
-- dbworkflow: repeatable
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "rows of public.orders without note are written anew, some pages at a time; triggers on UPDATE run"
do $fill$
#variable_conflict use_column
declare
  dbworkflow_page bigint := 0;
  dbworkflow_pages bigint;
begin
  with recursive part (id) as (
    select 'public.orders'::pg_catalog.regclass::pg_catalog.oid
    union all
    select i.inhrelid from pg_catalog.pg_inherits i join part on i.inhparent = part.id
  )
  select coalesce(max(pg_catalog.pg_relation_size(id)), 0) / pg_catalog.current_setting('block_size')::bigint
    into dbworkflow_pages from part;
  while dbworkflow_page <= dbworkflow_pages loop
    update public.orders set note = ('none') where note is null
       and ctid >= pg_catalog.format('(%s,0)', dbworkflow_page)::tid
       and ctid < pg_catalog.format('(%s,0)', dbworkflow_page + 200)::tid;
    commit;
    dbworkflow_page := dbworkflow_page + 200;
  end loop;
end
$fill$;

-- dbworkflow: repeatable
-- dbworkflow: hazard IMPACTS_DATABASE_PERFORMANCE "rows of public.orders without state are written anew, some pages at a time; triggers on UPDATE run"
do $fill_$
#variable_conflict use_column
declare
  dbworkflow_page bigint := 0;
  dbworkflow_pages bigint;
begin
  with recursive part (id) as (
    select 'public.orders'::pg_catalog.regclass::pg_catalog.oid
    union all
    select i.inhrelid from pg_catalog.pg_inherits i join part on i.inhparent = part.id
  )
  select coalesce(max(pg_catalog.pg_relation_size(id)), 0) / pg_catalog.current_setting('block_size')::bigint
    into dbworkflow_pages from part;
  while dbworkflow_page <= dbworkflow_pages loop
    update public.orders set state = (case when placed is null then 'open' else 'it''s $fill$ed' end) where state is null
       and ctid >= pg_catalog.format('(%s,0)', dbworkflow_page)::tid
       and ctid < pg_catalog.format('(%s,0)', dbworkflow_page + 200)::tid;
    commit;
    dbworkflow_page := dbworkflow_page + 200;
  end loop;
end
$fill_$;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.orders add constraint state_is_not_null check (state is not null) not valid;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
update public.orders set state = (case when placed is null then 'open' else 'it''s $fill$ed' end) where state is null;

-- dbworkflow: hazard DEPENDS_ON_DATA "fails where case when placed is null then 'open' else 'it''s $fill$ed' end gives a row of public.orders NULL"
alter table public.orders validate constraint state_is_not_null;

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.orders alter column state set not null;

alter table public.orders drop constraint state_is_not_null;

-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.orders are equal in what orders_key_key holds unique"
-- dbworkflow: hazard INDEX_BUILD "building the index of orders_key_key reads all of public.orders and costs the server time"
create unique index concurrently orders_key_key on public.orders (key);

-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.orders add constraint orders_key_key unique using index orders_key_key;

-- dbworkflow: transaction
-- dbworkflow: lock-timeout 3s
-- dbworkflow: statement-timeout 10s
alter table public.orders add constraint orders_state_check CHECK ((state <> ''::text)) not valid;

-- dbworkflow: no-transaction
-- dbworkflow: lock-timeout 0
-- dbworkflow: statement-timeout 20min
-- dbworkflow: hazard DEPENDS_ON_DATA "fails where rows of public.orders do not satisfy orders_state_check"
alter table public.orders validate constraint orders_state_check;
