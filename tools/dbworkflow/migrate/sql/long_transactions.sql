select a.pid, a.usename, a.application_name, a.state,
       extract(epoch from clock_timestamp() - a.xact_start)::bigint::text as seconds,
       left(regexp_replace(a.query, '\s+', ' ', 'g'), 80) as query
  from pg_stat_activity a
 where a.datname = current_database()
   and a.pid <> pg_backend_pid()
   and a.xact_start is not null
 order by a.xact_start
 limit 3
