-- What tables are now that were seen before: the same ones, whatever they are called, else those of their names.
select seen.id as was, c.oid, n.nspname as schema, c.relname as name, c.relkind = 'p' as is_partitioned,
       coalesce(pg_relation_filenode(c.oid), 0) as file
  from unnest($1::oid[], $2::text[], $3::text[]) as seen (id, schema, name)
  join pg_class c on c.relkind in ('r', 'p')
  join pg_namespace n on n.oid = c.relnamespace
 where c.oid = seen.id
    or (n.nspname = seen.schema and c.relname = seen.name
        and not exists (select 1 from pg_class still where still.oid = seen.id))
 order by n.nspname, c.relname
