-- The body finds its table by the search path of who calls it.
create schema app;
create table app.editor (id int);
set search_path = app;
create function app.editors() returns bigint language plpgsql as $$
declare
  one editor;
begin
  select * into one from editor;
  return one.id;
end $$;
create function app.qualified() returns bigint language sql as 'select count(*) from app.editor';
