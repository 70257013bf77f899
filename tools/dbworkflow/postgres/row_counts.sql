-- The tables that hold rows of their own, as one statement each that counts them.
select n.nspname || '.' || c.relname as name,
       format('select count(*) from only %I.%I', n.nspname, c.relname) as statement
  from pg_catalog.pg_class c
  join pg_catalog.pg_namespace n on n.oid = c.relnamespace
 where c.relkind = 'r'
   and c.relpersistence <> 't'
   and n.nspname !~ '^pg_'
   and n.nspname not in ('information_schema', 'dbworkflow')
   and not exists (select 1 from pg_catalog.pg_depend d
                    where d.classid = 'pg_catalog.pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
 order by 1
