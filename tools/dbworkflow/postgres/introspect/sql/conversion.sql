select c.oid, n.nspname as schema, c.conname as name, pg_encoding_to_char(c.conforencoding) as for_encoding,
       pg_encoding_to_char(c.contoencoding) as to_encoding, c.conproc as function, c.condefault as is_default,
       d.description as comment
  from pg_conversion c
  join pg_namespace n on n.oid = c.connamespace
  left join pg_description d on d.classoid = 'pg_conversion'::regclass and d.objoid = c.oid and d.objsubid = 0
 where c.oid >= 16384
   and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_conversion'::regclass and e.objid = c.oid and e.deptype = 'e')
