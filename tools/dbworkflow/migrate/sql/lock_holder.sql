select a.pid, a.usename, coalesce(host(a.client_addr), 'local') as host, a.application_name, a.state,
       to_char(a.backend_start at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') as since,
       left(regexp_replace(a.query, '\s+', ' ', 'g'), 80) as query
  from pg_locks l
  join pg_stat_activity a on a.pid = l.pid
 where l.locktype = 'advisory'
   and l.granted
   and l.database = (select oid from pg_database where datname = current_database())
   and (l.classid::bigint << 32) | l.objid::bigint = $1::bigint
