-- The statements that give the database $2 the settings, the owner and the privileges of the database $1.
select format('alter database %I owner to %I', $2::text, pg_catalog.pg_get_userbyid(datdba)) as statement
  from pg_catalog.pg_database where datname = $1
union all
select format('alter database %I set %I to %s', $2::text, split_part(one, '=', 1),
              case when split_part(one, '=', 1) in ('search_path', 'temp_tablespaces', 'session_preload_libraries',
                                                    'shared_preload_libraries', 'local_preload_libraries')
                   then substr(one, strpos(one, '=') + 1)
                   else quote_literal(substr(one, strpos(one, '=') + 1)) end)
  from pg_catalog.pg_db_role_setting s
  join pg_catalog.pg_database d on d.oid = s.setdatabase and d.datname = $1,
       unnest(s.setconfig) one
 where s.setrole = 0
union all
select format('grant %s on database %I to %s%s', a.privilege_type, $2::text,
              case when a.grantee = 0 then 'public' else quote_ident(pg_catalog.pg_get_userbyid(a.grantee)) end,
              case when a.is_grantable then ' with grant option' else '' end)
  from pg_catalog.pg_database d, pg_catalog.aclexplode(d.datacl) a
 where d.datname = $1
union all
select format('revoke all on database %I from public', $2::text)
  from pg_catalog.pg_database d
 where d.datname = $1 and d.datacl is not null
   and not exists (select 1 from pg_catalog.aclexplode(d.datacl) a where a.grantee = 0)
