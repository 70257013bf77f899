-- The sequence of an identity column (dependency i) is told with its column.
select c.oid, n.nspname as schema, c.relname as name, format_type(s.seqtypid, null) as data_type, s.seqstart as start,
       s.seqincrement as increment, s.seqmin as minimum, s.seqmax as maximum, s.seqcache as cache, s.seqcycle as cycle,
       c.relpersistence = 'u' as unlogged, o.refobjid::regclass || '.' || quote_ident(a.attname) as owned_by,
       d.description as comment
  from pg_sequence s
  join pg_class c on c.oid = s.seqrelid
  join pg_namespace n on n.oid = c.relnamespace
  left join pg_depend o on o.classid = 'pg_class'::regclass and o.objid = c.oid and o.objsubid = 0
        and o.refclassid = 'pg_class'::regclass and o.refobjsubid > 0 and o.deptype in ('a', 'i')
  left join pg_attribute a on a.attrelid = o.refobjid and a.attnum = o.refobjsubid
  left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = c.oid and d.objsubid = 0
 where o.deptype is distinct from 'i'
   and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
