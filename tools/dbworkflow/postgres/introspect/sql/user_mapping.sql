with mapping as (
  select m.umid as oid, m.srvname as server, m.umoptions,
         nullif(case m.umuser when 0 then 'public' else m.usename end::text, current_setting('dbworkflow.acting_role')) as of_role
    from pg_user_mappings m
   where not exists (select from pg_depend e where e.classid = 'pg_foreign_server'::regclass and e.objid = m.srvid and e.deptype = 'e')
)
select oid, server || coalesce(' for ' || of_role, '') as name, server, of_role,
       array(select o from unnest(umoptions) o where o !~* :'secret' order by o collate "C") as options
  from mapping
