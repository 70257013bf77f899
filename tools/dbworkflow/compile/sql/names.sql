-- Everything that a misspelt name may have meant; those of pg_catalog count without a schema.
SELECT 'table' AS kind, n.nspname AS schema, c.relname AS name
  FROM pg_catalog.pg_class c JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
 WHERE c.relkind IN ('r', 'p', 'v', 'm', 'f') AND n.nspname NOT IN ('pg_catalog', 'information_schema', 'pg_toast')
UNION ALL
SELECT 'type', n.nspname, t.typname
  FROM pg_catalog.pg_type t JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
  LEFT JOIN pg_catalog.pg_class c ON c.oid = t.typrelid
 WHERE t.typelem = 0 AND t.typtype <> 'p' AND coalesce(c.relkind, 'c') = 'c'
   AND n.nspname NOT IN ('information_schema', 'pg_toast')
UNION ALL
SELECT DISTINCT 'function', n.nspname, p.proname
  FROM pg_catalog.pg_proc p JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
 WHERE n.nspname <> 'information_schema'
UNION ALL
SELECT 'schema', '', nspname
  FROM pg_catalog.pg_namespace
 WHERE nspname NOT LIKE 'pg\_%'
UNION ALL
SELECT 'role', '', rolname
  FROM pg_catalog.pg_roles
 WHERE rolname NOT LIKE 'pg\_%'
