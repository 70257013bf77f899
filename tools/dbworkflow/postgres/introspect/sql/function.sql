-- The constructors of a range type (dependency i) come with it.
select p.oid, n.nspname as schema, p.proname as name, pg_get_function_result(p.oid) as result, quote_ident(l.lanname) as language,
       case when p.prosqlbody is null then p.prosrc end as body, pg_get_function_sqlbody(p.oid) as sql_body, /*>=14*/
       p.prosrc as body, null as sql_body, /*<14*/
       p.probin as library, p.prokind = 'w' as "window",
       case p.provolatile when 'i' then 'immutable' when 's' then 'stable' else 'volatile' end as volatility,
       p.proisstrict as strict, p.prosecdef as security_definer, p.proleakproof as leakproof,
       case p.proparallel when 's' then 'safe' when 'r' then 'restricted' else 'unsafe' end as parallel,
       case when p.procost <> case when l.lanname in ('internal', 'c') then 1 else 100 end then p.procost end as cost,
       case when p.prorows not in (0, 1000) then p.prorows end as rows,
       case when p.prosupport <> 0 then p.prosupport::regproc end as support,
       case when p.proconfig is not null then array(select c from unnest(p.proconfig) c order by c collate "C") end as settings,
       case when p.protrftypes is not null then array(select format_type(t, null) from unnest(p.protrftypes) t) end as transforms,
       d.description as comment
  from pg_proc p
  join pg_namespace n on n.oid = p.pronamespace
  join pg_language l on l.oid = p.prolang
  left join pg_description d on d.classoid = 'pg_proc'::regclass and d.objoid = p.oid and d.objsubid = 0
 where p.prokind in ('f', 'w')
   and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_proc'::regclass and e.objid = p.oid and e.deptype in ('e', 'i'))
