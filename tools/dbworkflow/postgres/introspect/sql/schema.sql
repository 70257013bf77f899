select n.oid, n.nspname as name,
       case when n.nspname = 'public' then nullif(d.description, 'standard public schema') else d.description end as comment
  from pg_namespace n
  left join pg_description d on d.classoid = 'pg_namespace'::regclass and d.objoid = n.oid and d.objsubid = 0
 where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_namespace'::regclass and e.objid = n.oid and e.deptype = 'e')
