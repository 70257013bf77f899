-- Not the pretty form: its missing parentheses are no promise for later versions, and migrations are kept for long.
select c.oid, n.nspname as schema, c.relname as name, pg_get_viewdef(c.oid) as definition,
       case when c.reloptions is not null then array(select o from unnest(c.reloptions) o order by o collate "C") end as options,
       d.description as comment
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = c.oid and d.objsubid = 0
 where c.relkind = 'v'
   and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
