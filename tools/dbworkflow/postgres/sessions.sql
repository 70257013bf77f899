-- Who else is connected to the database $1.
select pid::text, coalesce(usename, '?') as usename, coalesce(application_name, '') as application,
       coalesce(host(client_addr), 'local') as host
  from pg_catalog.pg_stat_activity
 where datname = $1
   and backend_type = 'client backend'
   and pid <> pg_catalog.pg_backend_pid()
 order by backend_start
