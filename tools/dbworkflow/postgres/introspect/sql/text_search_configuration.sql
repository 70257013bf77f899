select c.oid, n.nspname as schema, c.cfgname as name, quote_ident(b.nspname) || '.' || quote_ident(p.prsname) as parser,
       m.mappings, d.description as comment
  from pg_ts_config c
  join pg_namespace n on n.oid = c.cfgnamespace
  join pg_ts_parser p on p.oid = c.cfgparser
  join pg_namespace b on b.oid = p.prsnamespace
  left join (select k.mapcfg, array_agg(t.alias || ' with ' || k.dictionaries order by k.maptokentype) as mappings
               from (select f.mapcfg, f.maptokentype, g.cfgparser,
                            string_agg(f.mapdict::regdictionary::text, ', ' order by f.mapseqno) as dictionaries
                       from pg_ts_config_map f
                       join pg_ts_config g on g.oid = f.mapcfg
                      where g.oid >= 16384
                      group by f.mapcfg, f.maptokentype, g.cfgparser) k
              cross join lateral ts_token_type(k.cfgparser) t
              where t.tokid = k.maptokentype
              group by k.mapcfg) m on m.mapcfg = c.oid
  left join pg_description d on d.classoid = 'pg_ts_config'::regclass and d.objoid = c.oid and d.objsubid = 0
 where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_ts_config'::regclass and e.objid = c.oid and e.deptype = 'e')
