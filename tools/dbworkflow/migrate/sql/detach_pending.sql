-- The partition of a table, and whether DETACH PARTITION CONCURRENTLY has begun and not finished with it.
select i.inhdetachpending as is_pending
  from pg_inherits i
 where i.inhparent = to_regclass($1) and i.inhrelid = to_regclass($2)
