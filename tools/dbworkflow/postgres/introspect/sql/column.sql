-- pg_attver is put among the options by some servers themselves, another number at every load.
select a.attrelid as oid, n.nspname as schema, c.relname as table, a.attname as name, a.attnum as position,
       format_type(a.atttypid, a.atttypmod) as data_type,
       case when a.attcollation not in (0, t.typcollation) then a.attcollation::regcollation end as collation,
       a.attnotnull as not_null,
       case when a.attgenerated = '' then pg_get_expr(v.adbin, v.adrelid) end as default_value,
       case when a.attgenerated <> '' then pg_get_expr(v.adbin, v.adrelid) end as generated,
       case a.attgenerated when 's' then 'stored' when 'v' then 'virtual' else '' end as generated_kind,
       case a.attidentity when 'a' then 'always' when 'd' then 'by default' else '' end as identity,
       i.seqrelid::regclass as identity_sequence,
       format_type(i.seqtypid, null) as "identity_options.data_type", i.seqstart as "identity_options.start",
       i.seqincrement as "identity_options.increment", i.seqmin as "identity_options.minimum",
       i.seqmax as "identity_options.maximum", i.seqcache as "identity_options.cache", i.seqcycle as "identity_options.cycle",
       case when a.attstorage <> t.typstorage
            then case a.attstorage when 'p' then 'plain' when 'e' then 'external' when 'x' then 'extended' when 'm' then 'main' end
            end as storage,
       case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end as compression, /*>=14*/
       null as compression, /*<14*/
       nullif(a.attstattarget, -1) as statistics,
       case when a.attoptions[2] is not null or left(a.attoptions[1], 10) <> 'pg_attver='
            then array(select o from unnest(a.attoptions) o where o !~ '^pg_attver=' order by o collate "C") end as options,
       case when a.attfdwoptions is not null
            then array(select o from unnest(a.attfdwoptions) o where o !~* :'secret' order by o collate "C") end as foreign_options,
       a.attinhcount > 0 and not a.attislocal as inherited, d.description as comment
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid
  join pg_namespace n on n.oid = c.relnamespace
  join pg_type t on t.oid = a.atttypid
  left join pg_attrdef v on v.adrelid = a.attrelid and v.adnum = a.attnum
  left join (pg_depend o join pg_sequence i on i.seqrelid = o.objid)
    on o.classid = 'pg_class'::regclass and o.refclassid = 'pg_class'::regclass and o.deptype = 'i'
   and o.refobjid = a.attrelid and o.refobjsubid = a.attnum
  left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = a.attrelid and d.objsubid = a.attnum
 where c.relkind in ('r', 'p', 'f') and a.attnum > 0 and not a.attisdropped
   and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
