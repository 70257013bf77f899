-- Tables of users with what people ask first: how wide, how many rows (the planner's estimate), how big.
select n.nspname as schema,
       c.relname as name,
       (select count(*) from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped) as columns,
       (select count(*) from pg_index i where i.indrelid = c.oid) as indexes,
       greatest(c.reltuples::bigint, -1) as estimated_rows,
       pg_total_relation_size(c.oid) as bytes
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
 where c.relkind in ('r', 'p')
   and n.nspname not in ('pg_catalog', 'information_schema', 'dbworkflow')
   and n.nspname !~ '^pg_(toast|temp)'
   and not exists (select 1 from pg_depend d
                    where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
 order by n.nspname, c.relname
