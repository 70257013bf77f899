-- Templates (names like $1) beyond the newest 16 of a server that is ours.
select datname
  from pg_catalog.pg_database
 where datname like $1
 order by oid desc
offset 16
