select p.oid, n.nspname as schema, p.proname as name,
       array(select format_type(t, null) from unnest(p.proargtypes::oid[]) with ordinality as u(t, place) order by place) as argument_types,
       pg_get_function_arguments(p.oid) as arguments,
       case a.aggkind when 'o' then 'ordered-set' when 'h' then 'hypothetical-set' else 'normal' end as aggregation_kind,
       pg_get_function_result(p.oid) as result, a.aggtransfn::regproc as sfunc, format_type(a.aggtranstype, null) as stype,
       nullif(a.aggtransspace, 0) as sspace,
       case when a.aggfinalfn <> 0 then a.aggfinalfn::regproc end as finalfunc, a.aggfinalextra as finalfunc_extra,
       case when a.aggfinalmodify <> k.usual
            then case a.aggfinalmodify when 'r' then 'read_only' when 's' then 'shareable' else 'read_write' end
            end as finalfunc_modify,
       case when a.aggcombinefn <> 0 then a.aggcombinefn::regproc end as combinefunc,
       case when a.aggserialfn <> 0 then a.aggserialfn::regproc end as serialfunc,
       case when a.aggdeserialfn <> 0 then a.aggdeserialfn::regproc end as deserialfunc, a.agginitval as initcond,
       case when a.aggmtransfn <> 0 then a.aggmtransfn::regproc end as msfunc,
       case when a.aggminvtransfn <> 0 then a.aggminvtransfn::regproc end as minvfunc,
       case when a.aggmtranstype <> 0 then format_type(a.aggmtranstype, null) end as mstype,
       nullif(a.aggmtransspace, 0) as msspace,
       case when a.aggmfinalfn <> 0 then a.aggmfinalfn::regproc end as mfinalfunc, a.aggmfinalextra as mfinalfunc_extra,
       case when a.aggmfinalmodify <> k.usual
            then case a.aggmfinalmodify when 'r' then 'read_only' when 's' then 'shareable' else 'read_write' end
            end as mfinalfunc_modify,
       a.aggminitval as minitcond,
       'OPERATOR(' || quote_ident(w.nspname) || '.' || o.oprname || ')' as sortop,
       case p.proparallel when 's' then 'safe' when 'r' then 'restricted' else 'unsafe' end as parallel,
       d.description as comment
  from pg_proc p
  join pg_namespace n on n.oid = p.pronamespace
  join pg_aggregate a on a.aggfnoid = p.oid
 cross join lateral (select case when a.aggkind = 'n' then 'r' else 'w' end::"char") as k(usual)
  left join (pg_operator o join pg_namespace w on w.oid = o.oprnamespace) on o.oid = a.aggsortop
  left join pg_description d on d.classoid = 'pg_proc'::regclass and d.objoid = p.oid and d.objsubid = 0
 where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_proc'::regclass and e.objid = p.oid and e.deptype = 'e')
