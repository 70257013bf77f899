-- The comment that the control file gives is no fact of the schema; the view that knows it reads all control files of
-- the server, so it is asked for only where an extension has a comment at all.
select x.oid, x.extname as name, n.nspname as in_schema,
       case when d.description <> (select v.comment from pg_available_extensions() v where v.name = x.extname)
            then d.description end as comment
  from pg_extension x
  join pg_namespace n on n.oid = x.extnamespace
  left join pg_description d on d.classoid = 'pg_extension'::regclass and d.objoid = x.oid and d.objsubid = 0
 where x.extname <> 'plpgsql'
