select s.oid, n.nspname as schema, s.stxname as name, s.stxrelid::regclass as table,
       case when not s.stxkind @> '{d,f,m}'
            then array(select case k when 'd' then 'ndistinct' when 'f' then 'dependencies' when 'm' then 'mcv' end
                         from unnest(s.stxkind) k where k <> 'e' order by k) end as kinds,
       array(select a.attname::text from pg_attribute a where a.attrelid = s.stxrelid and a.attnum = any (s.stxkeys::int2[])
              order by a.attname::text collate "C") as columns,
       pg_get_statisticsobjdef_expressions(s.oid) as expressions, /*>=14*/
       '{}' as expressions, /*<14*/
       nullif(s.stxstattarget, -1) as target, d.description as comment
  from pg_statistic_ext s
  join pg_namespace n on n.oid = s.stxnamespace
  left join pg_description d on d.classoid = 'pg_statistic_ext'::regclass and d.objoid = s.oid and d.objsubid = 0
 where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_statistic_ext'::regclass and e.objid = s.oid and e.deptype = 'e')
   and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = s.stxrelid and e.deptype = 'e')
