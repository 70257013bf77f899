-- The cast of a range to its multirange (dependency i) comes with the type.
select c.oid, format_type(c.castsource, null) as name, format_type(c.casttarget, null) as target,
       nullif(c.castfunc, 0)::regprocedure as function, c.castmethod = 'i' as by_text,
       case c.castcontext when 'i' then 'implicit' when 'a' then 'assignment' else 'explicit' end as context,
       d.description as comment
  from pg_cast c
  left join pg_description d on d.classoid = 'pg_cast'::regclass and d.objoid = c.oid and d.objsubid = 0
 where c.oid >= 16384
   and not exists (select from pg_depend e where e.classid = 'pg_cast'::regclass and e.objid = c.oid and e.deptype in ('e', 'i'))
