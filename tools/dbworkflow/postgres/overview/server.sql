select current_setting('server_version') as version,
       current_database() as database,
       current_user as "user",
       coalesce(host(inet_server_addr()), current_setting('unix_socket_directories')) as host,
       coalesce(inet_server_port()::text, current_setting('port')) as port,
       pg_database_size(current_database()) as bytes
