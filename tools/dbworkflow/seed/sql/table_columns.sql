-- The columns of a table, as far as loading rows depends on them.
select a.attname,
       a.attgenerated <> '' as is_generated,
       a.attidentity = 'a' as is_identity_always,
       t.typname in ('json', 'jsonb') as is_json,
       t.typcategory = 'A' as is_array,
       case when c.relkind in ('r', 'p') then pg_catalog.pg_get_serial_sequence(c.oid::regclass::text, a.attname) end as sequence
  from pg_catalog.pg_class c
  join pg_catalog.pg_attribute a on a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped
  join pg_catalog.pg_type t on t.oid = a.atttypid
 where c.oid = $1::oid
 order by a.attnum
