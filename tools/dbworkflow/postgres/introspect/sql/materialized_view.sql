select c.oid, n.nspname as schema, c.relname as name, pg_get_viewdef(c.oid) as definition,
       nullif(m.amname, 'heap') as access_method, s.spcname as tablespace,
       case when c.reloptions is not null or toast.reloptions is not null
            then array(select o from unnest(c.reloptions || array(select 'toast.' || o from unnest(toast.reloptions) o)) o
                        order by o collate "C") end as options,
       c.relispopulated as populated, d.description as comment
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  left join pg_am m on m.oid = c.relam
  left join pg_tablespace s on s.oid = c.reltablespace
  left join pg_class toast on toast.oid = c.reltoastrelid and toast.reloptions is not null
  left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = c.oid and d.objsubid = 0
 where c.relkind = 'm'
   and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
