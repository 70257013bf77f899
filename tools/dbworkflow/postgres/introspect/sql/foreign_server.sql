select s.oid, s.srvname as name, w.fdwname as wrapper, s.srvtype as server_type, s.srvversion as version,
       array(select o from unnest(s.srvoptions) o where o !~* :'secret' order by o collate "C") as options, d.description as comment
  from pg_foreign_server s
  join pg_foreign_data_wrapper w on w.oid = s.srvfdw
  left join pg_description d on d.classoid = 'pg_foreign_server'::regclass and d.objoid = s.oid and d.objsubid = 0
 where not exists (select from pg_depend e where e.classid = 'pg_foreign_server'::regclass and e.objid = s.oid and e.deptype = 'e')
