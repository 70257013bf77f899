select c.oid, n.nspname as schema, c.relname as name, d.description as comment
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  left join pg_description d on d.classoid = 'pg_type'::regclass and d.objoid = c.reltype and d.objsubid = 0
 where c.relkind = 'c'
   and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_type'::regclass and e.objid = c.reltype and e.deptype = 'e')
