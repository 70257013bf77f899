select w.oid, w.fdwname as name, nullif(w.fdwhandler, 0)::regproc as handler, nullif(w.fdwvalidator, 0)::regproc as validator,
       array(select o from unnest(w.fdwoptions) o where o !~* :'secret' order by o collate "C") as options, d.description as comment
  from pg_foreign_data_wrapper w
  left join pg_description d on d.classoid = 'pg_foreign_data_wrapper'::regclass and d.objoid = w.oid and d.objsubid = 0
 where not exists (select from pg_depend e where e.classid = 'pg_foreign_data_wrapper'::regclass and e.objid = w.oid and e.deptype = 'e')
