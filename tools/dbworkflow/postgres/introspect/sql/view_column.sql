select a.attrelid as whole_oid, a.attname as name, format_type(a.atttypid, a.atttypmod) as data_type,
       case when a.attcollation not in (0, t.typcollation) then a.attcollation::regcollation end as collation,
       pg_get_expr(v.adbin, v.adrelid) as default_value, d.description as comment
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid
  join pg_namespace n on n.oid = c.relnamespace
  join pg_type t on t.oid = a.atttypid
  left join pg_attrdef v on v.adrelid = a.attrelid and v.adnum = a.attnum
  left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = a.attrelid and d.objsubid = a.attnum
 where c.relkind = 'v' and a.attnum > 0 and not a.attisdropped
   and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
 order by a.attrelid, a.attnum
