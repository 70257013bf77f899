select r.oid, n.nspname as schema, c.relname as parent, r.rulename as name,
       case c.relkind when 'v' then 'view' when 'm' then 'materialized view' else 'table' end as parent_kind,
       pg_get_ruledef(r.oid) as definition,
       case r.ev_enabled when 'D' then 'disabled' when 'R' then 'replica' when 'A' then 'always' else 'origin' end as enabled,
       d.description as comment
  from pg_rewrite r
  join pg_class c on c.oid = r.ev_class
  join pg_namespace n on n.oid = c.relnamespace
  left join pg_description d on d.classoid = 'pg_rewrite'::regclass and d.objoid = r.oid and d.objsubid = 0
 where r.rulename <> '_RETURN'
   and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
   and not exists (select from pg_depend e where e.classid = 'pg_rewrite'::regclass and e.objid = r.oid and e.deptype = 'e')
