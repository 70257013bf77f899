select p.oid, n.nspname as schema, p.prsname as name, p.prsstart as start, p.prstoken as token, p.prsend as end,
       p.prslextype as lextypes, nullif(p.prsheadline, 0)::regproc as headline, d.description as comment
  from pg_ts_parser p
  join pg_namespace n on n.oid = p.prsnamespace
  left join pg_description d on d.classoid = 'pg_ts_parser'::regclass and d.objoid = p.oid and d.objsubid = 0
 where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_ts_parser'::regclass and e.objid = p.oid and e.deptype = 'e')
