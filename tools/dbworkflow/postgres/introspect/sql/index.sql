select c.oid, n.nspname as schema, c.relname as name, r.relname as table,
       r.relkind = 'm' as on_materialized_view, x.indisunique as unique,
       pg_get_indexdef(c.oid) as definition, x.indisvalid and x.indisready and x.indislive as valid,
       h.inhparent::regclass as partition_of, a.targets as statistics, s.spcname as tablespace,
       x.indisclustered as clustered, d.description as comment
  from pg_index x
  join pg_class c on c.oid = x.indexrelid
  join pg_class r on r.oid = x.indrelid
  join pg_namespace n on n.oid = c.relnamespace
  left join pg_inherits h on h.inhrelid = c.oid
  left join (select attrelid, array_agg(attnum || '=' || attstattarget order by attnum) as targets
               from pg_attribute where attnum > 0 and attstattarget >= 0 group by attrelid) a on a.attrelid = c.oid
  left join pg_tablespace s on s.oid = c.reltablespace
  left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = c.oid and d.objsubid = 0
 where r.relkind in ('r', 'p', 'm')
   and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_constraint k where k.conindid = c.oid and k.contype in ('p', 'u', 'x'))
   and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = r.oid and e.deptype = 'e')
