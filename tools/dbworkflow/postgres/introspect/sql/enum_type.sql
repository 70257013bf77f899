select t.oid, n.nspname as schema, t.typname as name, coalesce(v.labels, '{}') as values, d.description as comment
  from pg_type t
  join pg_namespace n on n.oid = t.typnamespace
  left join (select enumtypid, array_agg(enumlabel::text order by enumsortorder) as labels from pg_enum group by enumtypid) v
    on v.enumtypid = t.oid
  left join pg_description d on d.classoid = 'pg_type'::regclass and d.objoid = t.oid and d.objsubid = 0
 where t.typtype = 'e'
   and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_type'::regclass and e.objid = t.oid and e.deptype = 'e')
