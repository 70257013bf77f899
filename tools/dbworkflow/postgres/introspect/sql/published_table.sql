select r.oid, n.nspname as schema, c.relname as table, p.pubname as name,
       array(select a.attname::text from unnest(r.prattrs) k(num) join pg_attribute a on a.attrelid = c.oid and a.attnum = k.num /*>=15*/
              order by 1) as columns, /*>=15*/
       pg_get_expr(r.prqual, r.prrelid) as row_filter /*>=15*/
       null as columns, null as row_filter /*<15*/
  from pg_publication_rel r
  join pg_publication p on p.oid = r.prpubid
  join pg_class c on c.oid = r.prrelid
  join pg_namespace n on n.oid = c.relnamespace
 where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
   and not exists (select from pg_depend e where e.classid = 'pg_publication'::regclass and e.objid = p.oid and e.deptype = 'e')
