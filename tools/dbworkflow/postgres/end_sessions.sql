-- Ends whoever is connected to the database $1; no row where nobody is.
select pg_catalog.pg_terminate_backend(pid)
  from pg_catalog.pg_stat_activity
 where datname = $1
   and backend_type = 'client backend'
