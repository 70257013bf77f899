-- Options are kept as the text that was written, in the order in which they were given.
select t.oid, n.nspname as schema, t.dictname as name, quote_ident(b.nspname) || '.' || quote_ident(m.tmplname) as base,
       array(select o[1] || ' = ' || o[2]
               from regexp_matches(t.dictinitoption, '("(?:[^"]|"")+"|[a-z_0-9$]+) = (E?''(?:[^'']|'''')*'')', 'g') o
              order by o[1] collate "C") as options,
       d.description as comment
  from pg_ts_dict t
  join pg_namespace n on n.oid = t.dictnamespace
  join pg_ts_template m on m.oid = t.dicttemplate
  join pg_namespace b on b.oid = m.tmplnamespace
  left join pg_description d on d.classoid = 'pg_ts_dict'::regclass and d.objoid = t.oid and d.objsubid = 0
 where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_ts_dict'::regclass and e.objid = t.oid and e.deptype = 'e')
