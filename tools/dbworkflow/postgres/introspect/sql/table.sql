select c.oid, n.nspname as schema, c.relname as name, c.relpersistence = 'u' as unlogged,
       case when c.relkind = 'p' then pg_get_partkeydef(c.oid) end as partition_key,
       case when c.relispartition then h.parents[1] end as partition_of,
       case when c.relispartition then pg_get_expr(c.relpartbound, c.oid) end as partition_bound,
       case when not c.relispartition then h.parents end as inherits,
       case when c.reloftype <> 0 then c.reloftype::regtype end as of_type,
       nullif(m.amname, 'heap') as access_method, s.spcname as tablespace,
       v.srvname as foreign_server,
       array(select o from unnest(f.ftoptions) o where o !~* :'secret' order by o collate "C") as foreign_options,
       case when c.reloptions is not null or toast.reloptions is not null
            then array(select o from unnest(c.reloptions || array(select 'toast.' || o from unnest(toast.reloptions) o)) o
                        order by o collate "C") end as options,
       case case c.relkind when 'f' then 'd' else c.relreplident end when 'd' then 'default' when 'n' then 'nothing' when 'f' then 'full'
            else coalesce('index ' || quote_ident(r.relname), 'nothing') end as replica_identity,
       c.relrowsecurity as row_security, c.relforcerowsecurity as force_row_security, d.description as comment
  from pg_class c
  join pg_namespace n on n.oid = c.relnamespace
  left join pg_am m on m.oid = c.relam
  left join (pg_foreign_table f join pg_foreign_server v on v.oid = f.ftserver) on f.ftrelid = c.oid
  left join pg_tablespace s on s.oid = c.reltablespace
  left join pg_class toast on toast.oid = c.reltoastrelid and toast.reloptions is not null
  left join (select inhrelid, array_agg(inhparent::regclass::text order by inhseqno) as parents from pg_inherits group by inhrelid) h
    on h.inhrelid = c.oid
  left join (pg_index i join pg_class r on r.oid = i.indexrelid) on i.indrelid = c.oid and i.indisreplident
  left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = c.oid and d.objsubid = 0
 where c.relkind in ('r', 'p', 'f')
   and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
