create table public.seen (
  tag text
);

create function public.watch() returns event_trigger
language plpgsql
as $$ begin insert into seen values (tg_tag); end $$;

create event trigger watch_drops on sql_drop
  execute function public.watch();
alter event trigger watch_drops disable;

create event trigger watch_tables on ddl_command_end
  when tag in ('CREATE TABLE', 'DROP TABLE')
  execute function public.watch();
comment on event trigger watch_tables is 'keeps a list';
