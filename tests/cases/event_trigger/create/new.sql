create table seen (tag text);
create function watch() returns event_trigger language plpgsql as $$ begin insert into seen values (tg_tag); end $$;
create event trigger watch_tables on ddl_command_end when tag in ('CREATE TABLE', 'DROP TABLE') execute function watch();
create event trigger watch_drops on sql_drop execute function watch();
alter event trigger watch_drops disable;
comment on event trigger watch_tables is 'keeps a list';
