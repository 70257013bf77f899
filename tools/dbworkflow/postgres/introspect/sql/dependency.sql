-- What depends on a member of an extension depends on the extension. A sequence does not need the column that owns it.
select d.classid as class, d.objid as oid, d.objsubid as column,
       coalesce(m.refclassid, d.refclassid) as needed_class, coalesce(m.refobjid, d.refobjid) as needed,
       case when m.objid is null then d.refobjsubid else 0 end as needed_column
  from pg_depend d
  left join pg_depend m on m.classid = d.refclassid and m.objid = d.refobjid and m.deptype = 'e'
 where d.deptype in ('n', 'a', 'i', 'P', 'S') and d.objid >= 16384
   and (d.refobjid >= 16384 or d.refclassid = 'pg_namespace'::regclass)
   and d.classid in ('pg_class'::regclass, 'pg_type'::regclass, 'pg_attrdef'::regclass, 'pg_rewrite'::regclass,
                     'pg_constraint'::regclass, 'pg_extension'::regclass, 'pg_collation'::regclass,
                     'pg_policy'::regclass, 'pg_default_acl'::regclass,
                     'pg_publication_namespace'::regclass, /*>=15*/
                     'pg_foreign_data_wrapper'::regclass, 'pg_foreign_server'::regclass, 'pg_user_mapping'::regclass,
                     'pg_publication'::regclass, 'pg_publication_rel'::regclass,
                     'pg_proc'::regclass, 'pg_trigger'::regclass, 'pg_event_trigger'::regclass,
                     'pg_statistic_ext'::regclass, 'pg_ts_dict'::regclass, 'pg_ts_config'::regclass, 'pg_ts_parser'::regclass,
                     'pg_ts_template'::regclass, 'pg_operator'::regclass, 'pg_opclass'::regclass, 'pg_opfamily'::regclass,
                     'pg_amop'::regclass, 'pg_amproc'::regclass, 'pg_cast'::regclass, 'pg_conversion'::regclass)
   and not (d.deptype in ('a', 'i') and d.classid = 'pg_class'::regclass and d.refclassid = 'pg_class'::regclass
            and d.refobjsubid > 0 and exists (select from pg_sequence s where s.seqrelid = d.objid))
