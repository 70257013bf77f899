-- For the session: tells whether a literal is a value of a type, and what the server says to a statement, without
-- an error that would end the transaction.
create or replace function pg_temp.dbworkflow_is_valid(literal text, type text) returns boolean language plpgsql as $$
begin
  execute format('select %L::%s', literal, type);
  return true;
exception when others then
  return false;
end
$$;
create or replace function pg_temp.dbworkflow_gives_value(document text, type text, name text, expression text)
returns boolean language plpgsql as $$
declare
  given boolean;
begin
  execute format('select (%s) is not null from (select %L::%s as %I) as one', expression, document, type, name) into given;
  return given;
exception when others then
  return false;
end
$$;
create or replace function pg_temp.dbworkflow_attempt(statement text, out code text, out rule text, out part text, out message text)
language plpgsql as $$
begin
  execute statement;
  code := '00000';
exception when others then
  get stacked diagnostics code = returned_sqlstate, rule = constraint_name, part = column_name, message = message_text;
end
$$
