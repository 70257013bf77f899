drop event trigger a;

create event trigger a on ddl_command_end
  execute function public.watch();

alter event trigger b enable;
