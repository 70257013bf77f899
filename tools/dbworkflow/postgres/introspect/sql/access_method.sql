select m.oid, m.amname as name, case m.amtype when 't' then 'table' else 'index' end as keeps, m.amhandler as handler,
       d.description as comment
  from pg_am m
  left join pg_description d on d.classoid = 'pg_am'::regclass and d.objoid = m.oid and d.objsubid = 0
 where m.oid >= 16384
   and not exists (select from pg_depend e where e.classid = 'pg_am'::regclass and e.objid = m.oid and e.deptype = 'e')
