create table app.editor (
  id integer
);

set check_function_bodies = off;
create function app.editors() returns bigint
language plpgsql
as $$
declare
  one editor;
begin
  select * into one from editor;
  return one.id;
end $$;
reset check_function_bodies;

create function app.qualified() returns bigint
language sql
as $$select count(*) from app.editor$$;
