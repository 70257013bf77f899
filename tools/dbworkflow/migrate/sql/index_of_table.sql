-- The indexes of a table that CREATE INDEX CONCURRENTLY has begun and not finished, and the one of that name.
select quote_ident(n.nspname) || '.' || quote_ident(c.relname) as name, i.indisvalid as is_valid,
       c.relname = $2 as is_wanted
  from pg_index i
  join pg_class c on c.oid = i.indexrelid
  join pg_namespace n on n.oid = c.relnamespace
 where i.indrelid = to_regclass($1)
   and (c.relname = $2 or not i.indisvalid)
