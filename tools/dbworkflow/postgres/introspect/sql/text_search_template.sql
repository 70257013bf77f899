select t.oid, n.nspname as schema, t.tmplname as name, t.tmpllexize as lexize,
       nullif(t.tmplinit, 0)::regproc as init, d.description as comment
  from pg_ts_template t
  join pg_namespace n on n.oid = t.tmplnamespace
  left join pg_description d on d.classoid = 'pg_ts_template'::regclass and d.objoid = t.oid and d.objsubid = 0
 where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_ts_template'::regclass and e.objid = t.oid and e.deptype = 'e')
