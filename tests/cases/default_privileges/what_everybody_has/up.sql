create type public.mood as enum ('good', 'bad');

create domain public.name_text as text;

create function api.one() returns integer
language sql
RETURN 1;

create function public.two() returns integer
language sql
RETURN 2;
grant execute on function public.two() to public;

-- dbworkflow: hazard AUTHZ_UPDATE "the privileges that new objects begin with change"
alter default privileges grant execute on functions to public;

-- dbworkflow: hazard AUTHZ_UPDATE "the privileges that new objects begin with change"
alter default privileges in schema api revoke execute on functions from public;

-- dbworkflow: hazard AUTHZ_UPDATE "the privileges that new objects begin with change"
alter default privileges in schema public revoke usage on types from public;
