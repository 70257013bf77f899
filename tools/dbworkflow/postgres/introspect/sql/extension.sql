-- The version and the comment that the control file gives are no facts of the schema. Only the view knows them, which reads
-- all control files of the server; there is nothing to ask it for a database without extensions.
select x.oid, x.extname as name, n.nspname as in_schema, nullif(x.extversion, v.default_version) as version,
       x.extrelocatable as relocatable, case when d.description <> v.comment then d.description end as comment
  from pg_extension x
  join pg_namespace n on n.oid = x.extnamespace
  left join pg_available_extensions() v on v.name = x.extname
  left join pg_description d on d.classoid = 'pg_extension'::regclass and d.objoid = x.oid and d.objsubid = 0
 where x.extname <> 'plpgsql'
