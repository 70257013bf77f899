select p.oid, n.nspname as schema, p.proname as name, quote_ident(l.lanname) as language,
       case when p.prosqlbody is null then p.prosrc end as body, pg_get_function_sqlbody(p.oid) as sql_body, /*>=14*/
       p.prosrc as body, null as sql_body, /*<14*/
       p.probin as library, p.prosecdef as security_definer,
       case when p.proconfig is not null then array(select c from unnest(p.proconfig) c order by c collate "C") end as settings,
       case when p.protrftypes is not null then array(select format_type(t, null) from unnest(p.protrftypes) t) end as transforms,
       d.description as comment
  from pg_proc p
  join pg_namespace n on n.oid = p.pronamespace
  join pg_language l on l.oid = p.prolang
  left join pg_description d on d.classoid = 'pg_proc'::regclass and d.objoid = p.oid and d.objsubid = 0
 where p.prokind = 'p'
   and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_proc'::regclass and e.objid = p.oid and e.deptype in ('e', 'i'))
