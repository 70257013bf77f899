create function watch() returns event_trigger language plpgsql as $$ begin end $$;
create event trigger a on ddl_command_start when tag in ('CREATE TABLE') execute function watch();
create event trigger b on ddl_command_end execute function watch();
alter event trigger b enable replica;
