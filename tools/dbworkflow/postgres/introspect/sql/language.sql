select l.oid, l.lanname as name, l.lanpltrusted as trusted, l.lanplcallfoid::regproc as handler,
       case when l.laninline <> 0 then l.laninline::regproc end as inline_handler,
       case when l.lanvalidator <> 0 then l.lanvalidator::regproc end as validator, d.description as comment
  from pg_language l
  left join pg_description d on d.classoid = 'pg_language'::regclass and d.objoid = l.oid and d.objsubid = 0
 where l.oid >= 16384 and l.lanispl
   and not exists (select from pg_depend e where e.classid = 'pg_language'::regclass and e.objid = l.oid and e.deptype = 'e')
