-- Parts of modelled objects: who depends on the part depends on the whole. Part and whole are each told as pg_depend does.
select 'pg_attrdef'::regclass::oid, oid, 0, 'pg_class'::regclass::oid, adrelid, adnum::int
  from pg_attrdef
union all
select 'pg_rewrite'::regclass, oid, 0, 'pg_class'::regclass, ev_class, 0
  from pg_rewrite where rulename = '_RETURN' and oid >= 16384
union all
select 'pg_type'::regclass, oid, 0, 'pg_class'::regclass, typrelid, 0
  from pg_type where typrelid <> 0 and oid >= 16384
union all
select 'pg_type'::regclass, typarray, 0, 'pg_type'::regclass, oid, 0
  from pg_type where typarray <> 0 and oid >= 16384
union all
select 'pg_type'::regclass, rngmultitypid, 0, 'pg_type'::regclass, rngtypid, 0 /*>=14*/
  from pg_range where rngtypid >= 16384 /*>=14*/
union all /*>=14*/
select classid, objid, 0, refclassid, refobjid, 0
  from pg_depend
 where classid in ('pg_amop'::regclass, 'pg_amproc'::regclass) and refclassid in ('pg_opclass'::regclass, 'pg_opfamily'::regclass)
   and objid >= 16384
union all
-- The functions that make a range of its bounds.
select classid, objid, 0, refclassid, refobjid, 0
  from pg_depend where classid = 'pg_proc'::regclass and refclassid = 'pg_type'::regclass and deptype = 'i'
union all
select 'pg_class'::regclass, conindid, 0, 'pg_constraint'::regclass, oid, 0
  from pg_constraint where conindid <> 0 and contype in ('p', 'u', 'x')
union all
select 'pg_publication_namespace'::regclass, oid, 0, 'pg_publication'::regclass, pnpubid, 0 from pg_publication_namespace /*>=15*/
union all /*>=15*/
select d.classid, d.objid, 0, d.refclassid, d.refobjid, d.refobjsubid
  from pg_depend d join pg_sequence s on s.seqrelid = d.objid
 where d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass and d.refobjsubid > 0 and d.deptype = 'i'
