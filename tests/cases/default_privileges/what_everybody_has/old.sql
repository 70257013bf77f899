create schema api;
alter default privileges in schema public grant all on types to public;
alter default privileges in schema api grant execute on functions to public;
alter default privileges revoke execute on functions from public;
