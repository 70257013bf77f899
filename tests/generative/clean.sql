-- Takes away what the grammar declares, and makes schema public as a new database has it; gives what is left.
set client_min_messages = error;
drop publication if exists pub1, pub2;
drop event trigger if exists watch1;
drop event trigger if exists watch2;
drop extension if exists citext, pg_trgm, hstore, btree_gist, pgcrypto cascade;
drop schema if exists public, app, "Odd Schema" cascade;
create schema public authorization pg_database_owner;
grant usage on schema public to public;
comment on schema public is 'standard public schema';
reset client_min_messages;
select sum(n)
from (
  select count(*) from pg_namespace where oid >= 16384 and nspname <> 'public' and nspname !~ '^pg_'
  union all select count(*) from pg_class where oid >= 16384 and relnamespace <> 'pg_toast'::regnamespace
  union all select count(*) from pg_proc where oid >= 16384
  union all select count(*) from pg_type where oid >= 16384
  union all select count(*) from pg_cast where oid >= 16384
  union all select count(*) from pg_extension where oid >= 16384
  union all select count(*) from pg_publication
  union all select count(*) from pg_event_trigger
  union all select count(*) from pg_default_acl
) as left_over (n);
