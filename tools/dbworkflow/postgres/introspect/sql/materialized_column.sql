-- pg_attver is put among the options by some servers themselves, another number at every load.
select a.attrelid as whole_oid, a.attname as name, format_type(a.atttypid, a.atttypmod) as data_type,
       case when a.attcollation not in (0, t.typcollation) then a.attcollation::regcollation end as collation,
       case when a.attstorage <> t.typstorage
            then case a.attstorage when 'p' then 'plain' when 'e' then 'external' when 'x' then 'extended' when 'm' then 'main' end
            end as storage,
       case a.attcompression when 'p' then 'pglz' when 'l' then 'lz4' end as compression, /*>=14*/
       null as compression, /*<14*/
       nullif(a.attstattarget, -1) as statistics,
       case when a.attoptions is not null
            then array(select o from unnest(a.attoptions) o where o !~ '^pg_attver=' order by o collate "C") end as options,
       d.description as comment
  from pg_attribute a
  join pg_class c on c.oid = a.attrelid
  join pg_namespace n on n.oid = c.relnamespace
  join pg_type t on t.oid = a.atttypid
  left join pg_description d on d.classoid = 'pg_class'::regclass and d.objoid = a.attrelid and d.objsubid = a.attnum
 where c.relkind = 'm' and a.attnum > 0 and not a.attisdropped
   and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
 order by a.attrelid, a.attnum
