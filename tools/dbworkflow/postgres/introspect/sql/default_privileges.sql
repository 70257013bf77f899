-- Lists that say nothing, as they stay behind what was granted and revoked again, are none.
with named as (
  select d.oid, case d.defaclobjtype when 'r' then 'tables' when 'S' then 'sequences' when 'f' then 'functions' when 'T' then 'types'
                                     when 'n' then 'schemas' when 'L' then 'large objects' end as on,
         nullif(pg_get_userbyid(d.defaclrole), current_setting('dbworkflow.acting_role')) as of_role, n.nspname as in_schema
    from pg_default_acl d
    left join pg_namespace n on n.oid = d.defaclnamespace
   where n.oid is null or n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
)
select oid, concat_ws(' ', "on", 'of ' || quote_ident(of_role), 'in schema ' || quote_ident(in_schema)) as name, "on", of_role, in_schema
  from named
