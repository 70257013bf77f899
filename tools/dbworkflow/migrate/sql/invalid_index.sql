-- An index of that name that CREATE INDEX CONCURRENTLY has begun and not finished.
select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name
  from pg_index i
  join pg_class c on c.oid = i.indexrelid
  join pg_namespace n on n.oid = c.relnamespace
 where not i.indisvalid
   and c.relname = $1
   and n.nspname not like 'pg\_%'
