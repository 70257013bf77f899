select e.oid, e.evtname as name, e.evtevent as event, e.evttags as tags, e.evtfoid::regproc as function,
       case e.evtenabled when 'D' then 'disabled' when 'R' then 'replica' when 'A' then 'always' else 'origin' end as enabled,
       d.description as comment
  from pg_event_trigger e
  left join pg_description d on d.classoid = 'pg_event_trigger'::regclass and d.objoid = e.oid and d.objsubid = 0
 where not exists (select from pg_depend m where m.classid = 'pg_event_trigger'::regclass and m.objid = e.oid and m.deptype = 'e')
