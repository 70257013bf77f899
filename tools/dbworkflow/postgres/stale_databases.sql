-- Scratch databases ($1: what their names begin with) whose owner holds its advisory lock no more, with their comment.
select d.datname, pg_catalog.shobj_description(d.oid, 'pg_database')
  from pg_catalog.pg_database d,
       lateral pg_catalog.substring(d.datname::text, '^' || $1 || '([0-9a-f]{16})_') token (owner)
 where token.owner is not null
   and not exists (
         select 1
           from pg_catalog.pg_locks l
          where l.locktype = 'advisory'
            and l.objsubid = 1
            and l.granted
            and (l.classid::bigint << 32) | l.objid::bigint = pg_catalog.hashtextextended(token.owner, 0))
