-- Who acts: the role that asks; where it can make nothing here, as one that may only look, the owner of the database.
select set_config(setting, pinned, true)
  from (values ('search_path', ''), ('client_encoding', 'UTF8'), ('standard_conforming_strings', 'on'),
               ('datestyle', 'ISO, MDY'), ('intervalstyle', 'postgres'), ('timezone', 'UTC'), ('lc_monetary', 'C'),
               ('extra_float_digits', '3'), ('bytea_output', 'hex'), ('quote_all_identifiers', 'off'),
               ('jit', 'off'), ('enable_nestloop', 'off'), ('join_collapse_limit', '1'), ('max_parallel_workers_per_gather', '0')) as s(setting, pinned)
union all
select set_config('dbworkflow.acting_role',
                  case when has_database_privilege(d.oid, 'create') or exists (select from pg_class where relowner = current_user::regrole)
                       then current_user else pg_get_userbyid(d.datdba) end, true)
  from pg_database d where d.datname = current_database()
