-- Without shells: operators that are only named as commutator or negator of others.
select o.oid, n.nspname as schema, o.oprname as name, format_type(nullif(o.oprleft, 0), null) as left,
       format_type(nullif(o.oprright, 0), null) as right, o.oprcode as function,
       quote_ident(cn.nspname) || '.' || c.oprname as commutator, quote_ident(gn.nspname) || '.' || g.oprname as negator,
       nullif(o.oprrest, 0)::regproc as restriction, nullif(o.oprjoin, 0)::regproc as join,
       o.oprcanhash as hashes, o.oprcanmerge as merges, d.description as comment
  from pg_operator o
  join pg_namespace n on n.oid = o.oprnamespace
  left join (pg_operator c join pg_namespace cn on cn.oid = c.oprnamespace) on c.oid = o.oprcom
  left join (pg_operator g join pg_namespace gn on gn.oid = g.oprnamespace) on g.oid = o.oprnegate
  left join pg_description d on d.classoid = 'pg_operator'::regclass and d.objoid = o.oid and d.objsubid = 0
 where o.oprcode <> 0 and o.oid >= 16384
   and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_operator'::regclass and e.objid = o.oid and e.deptype = 'e')
