select t.oid, n.nspname as schema, t.typname as name, format_type(t.typbasetype, t.typtypmod) as base_type,
       case when t.typcollation not in (0, b.typcollation) then t.typcollation::regcollation end as collation,
       t.typnotnull as not_null, pg_get_expr(t.typdefaultbin, 0) as default_value, d.description as comment
  from pg_type t
  join pg_namespace n on n.oid = t.typnamespace
  join pg_type b on b.oid = t.typbasetype
  left join pg_description d on d.classoid = 'pg_type'::regclass and d.objoid = t.oid and d.objsubid = 0
 where t.typtype = 'd'
   and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_type'::regclass and e.objid = t.oid and e.deptype = 'e')
