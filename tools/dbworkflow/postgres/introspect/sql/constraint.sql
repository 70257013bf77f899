-- NOT NULL (an object of its own from PostgreSQL 17 on) is a fact of the column or domain; a constraint trigger is a
-- trigger. A foreign key to a partitioned table has helpers, one per partition, that are constraints of the same table.
with named as (
  select k.oid, s.referenced, array_agg(a.attname::text order by s.place) as columns
    from pg_constraint k
   cross join lateral (select false, key, place from unnest(k.conkey) with ordinality as u(key, place)
                       union all
                       select true, key, place from unnest(k.confkey) with ordinality as u(key, place)) s(referenced, key, place)
    join pg_attribute a on a.attrelid = case when s.referenced then k.confrelid else k.conrelid end and a.attnum = s.key and a.attnum > 0
   where k.contype in ('p', 'u', 'f', 'c', 'x') and k.conrelid <> 0
   group by k.oid, s.referenced
)
select k.oid, n.nspname as schema, coalesce(c.relname, t.typname) as parent, k.conname as name, k.conrelid = 0 as on_domain,
       case k.contype when 'p' then 'primary key' when 'u' then 'unique' when 'f' then 'foreign key' when 'c' then 'check'
                      when 'x' then 'exclusion' end as contype,
       pg_get_constraintdef(k.oid) as definition, own.columns as columns,
       case when k.confrelid <> 0 then k.confrelid::regclass end as referenced_table, other.columns as referenced_columns,
       k.convalidated or not k.conenforced as validated, /*>=18*/
       k.convalidated as validated, /*<18*/
       k.conparentid <> 0 or k.coninhcount > 0 and not k.conislocal as inherited,
       case when i.reloptions is not null then array(select o from unnest(i.reloptions) o order by o collate "C") end as index_options,
       s.spcname as tablespace, coalesce(x.indisclustered, false) as clustered,
       i.oid is null or i.relkind <> 'I' or x.indisvalid as complete, d.description as comment,
       b.description as index_comment
  from pg_constraint k
  join pg_namespace n on n.oid = k.connamespace
  left join pg_class c on c.oid = k.conrelid
  left join pg_type t on t.oid = k.contypid
  left join named own on own.oid = k.oid and not own.referenced
  left join named other on other.oid = k.oid and other.referenced
  left join pg_constraint p on p.oid = k.conparentid
  left join pg_class i on i.oid = k.conindid and k.contype in ('p', 'u', 'x')
  left join pg_index x on x.indexrelid = i.oid
  left join pg_tablespace s on s.oid = i.reltablespace
  left join pg_description d on d.classoid = 'pg_constraint'::regclass and d.objoid = k.oid and d.objsubid = 0
  left join pg_description b on b.classoid = 'pg_class'::regclass and b.objoid = i.oid and b.objsubid = 0
 where k.contype in ('p', 'u', 'f', 'c', 'x') and (c.relkind in ('r', 'p', 'f') or k.conrelid = 0)
   and (p.oid is null or p.conrelid <> k.conrelid)
   and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = k.conrelid and e.deptype = 'e')
   and not exists (select from pg_depend e where e.classid = 'pg_type'::regclass and e.objid = k.contypid and e.deptype = 'e')
