do :tag
#variable_conflict use_column
declare
  dbworkflow_page bigint := 0;
  dbworkflow_pages bigint;
begin
  with recursive part (id) as (
    select :table::pg_catalog.regclass::pg_catalog.oid
    union all
    select i.inhrelid from pg_catalog.pg_inherits i join part on i.inhparent = part.id
  )
  select coalesce(max(pg_catalog.pg_relation_size(id)), 0) / pg_catalog.current_setting('block_size')::bigint
    into dbworkflow_pages from part;
  while dbworkflow_page <= dbworkflow_pages loop
    :update
       and ctid >= pg_catalog.format('(%s,0)', dbworkflow_page)::tid
       and ctid < pg_catalog.format('(%s,0)', dbworkflow_page + 200)::tid;
    commit;
    dbworkflow_page := dbworkflow_page + 200;
  end loop;
end
:tag
