select c.oid, n.nspname as schema, c.opcname as name, a.amname as access_method,
       quote_ident(fn.nspname) || '.' || quote_ident(f.opfname) as family, format_type(c.opcintype, null) as input,
       format_type(nullif(c.opckeytype, 0), null) as key, c.opcdefault as is_default, own.members, d.description as comment
  from pg_opclass c
  join pg_namespace n on n.oid = c.opcnamespace
  join pg_am a on a.oid = c.opcmethod
  join pg_opfamily f on f.oid = c.opcfamily
  join pg_namespace fn on fn.oid = f.opfnamespace
  left join (select m.refobjid, array_agg(m.member order by m.place, m.number, m.member collate "C") as members
               from (select p.refobjid, 1 as place, a.amopstrategy as number,
                            'operator ' || a.amopstrategy || ' ' || a.amopopr::regoperator
                            || coalesce(' for order by ' || quote_ident(sn.nspname) || '.' || quote_ident(sf.opfname), '') as member
                       from pg_depend p
                       join pg_amop a on a.oid = p.objid
                       left join (pg_opfamily sf join pg_namespace sn on sn.oid = sf.opfnamespace) on sf.oid = a.amopsortfamily
                      where p.classid = 'pg_amop'::regclass and p.refclassid = 'pg_opclass'::regclass and p.deptype in ('i', 'a') and p.objid >= 16384
                     union all
                     select p.refobjid, 2, a.amprocnum,
                            'function ' || a.amprocnum || ' (' || format_type(a.amproclefttype, null) || ', '
                            || format_type(a.amprocrighttype, null) || ') ' || a.amproc::regprocedure
                       from pg_depend p
                       join pg_amproc a on a.oid = p.objid
                      where p.classid = 'pg_amproc'::regclass and p.refclassid = 'pg_opclass'::regclass and p.deptype in ('i', 'a') and p.objid >= 16384
                    ) m
              group by m.refobjid) own on own.refobjid = c.oid
  left join pg_description d on d.classoid = 'pg_opclass'::regclass and d.objoid = c.oid and d.objsubid = 0
 where c.oid >= 16384
   and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_opclass'::regclass and e.objid = c.oid and e.deptype = 'e')
