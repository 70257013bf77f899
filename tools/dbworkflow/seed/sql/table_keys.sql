-- The keys that ON CONFLICT can name: a row per column, the primary key first.
select i.indexrelid, a.attname
  from pg_catalog.pg_index i
  join pg_catalog.pg_class c on c.oid = i.indexrelid
 cross join lateral unnest(i.indkey::smallint[]) with ordinality k (attnum, position)
  join pg_catalog.pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.attnum
 where i.indrelid = $1::oid
   and i.indisunique and i.indisvalid and i.indimmediate
   and i.indpred is null and i.indexprs is null
   and k.position <= i.indnkeyatts
 order by not i.indisprimary, c.relname, k.position
