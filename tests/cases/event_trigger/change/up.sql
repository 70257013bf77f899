drop event trigger a;

create event trigger a on ddl_command_start
  when tag in ('CREATE TABLE')
  execute function public.watch();

alter event trigger b enable replica;
