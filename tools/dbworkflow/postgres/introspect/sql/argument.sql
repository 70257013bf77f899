-- Of functions and procedures, in their order; the columns of RETURNS TABLE come last.
select p.oid as routine_oid, coalesce(p.proargnames[u.place], '') as name,
       case p.proargmodes[u.place] when 'o' then 'out' when 'b' then 'inout' when 'v' then 'variadic' when 't' then 'table' else 'in' end as mode,
       format_type(u.type, null) as data_type, pg_get_function_arg_default(p.oid, u.place::int) as default_value
  from pg_proc p
  join pg_namespace n on n.oid = p.pronamespace
 cross join lateral unnest(coalesce(p.proallargtypes, p.proargtypes::oid[])) with ordinality as u(type, place)
 where p.prokind in ('f', 'w', 'p')
   and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_proc'::regclass and e.objid = p.oid and e.deptype in ('e', 'i'))
 order by p.oid, u.place
