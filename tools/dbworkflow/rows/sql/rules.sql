-- What rows of tables must keep to: checks, keys, exclusions, references, unique indexes.
select k.conrelid as of, k.conname as name, k.contype::text as kind, to_json(k.conkey) as columns,
       pg_get_constraintdef(k.oid) as text, nullif(k.confrelid, 0) as refers_to,
       (select json_agg(a.attname order by at.place)
          from unnest(k.confkey) with ordinality as at (number, place)
          join pg_attribute a on a.attrelid = k.confrelid and a.attnum = at.number) as referred,
       k.confmatchtype = 'f' as is_full, k.contype in ('p', 'u') as is_plain
  from pg_constraint k
 where k.conrelid = any ($1::oid[])
   and k.contype in ('c', 'f', 'p', 'u', 'x')
   -- A reference to a partitioned table has one to each of its partitions under it.
   and not exists (select 1 from pg_constraint up
                    where up.oid = k.conparentid and k.contype = 'f' and up.conrelid = k.conrelid)
union all
select i.indrelid, c.relname, 'u',
       (select json_agg(distinct n.number)
          from (select unnest(i.indkey::int2[]) as number
                union
                select d.refobjsubid from pg_depend d
                 where d.classid = 'pg_class'::regclass and d.objid = i.indexrelid
                   and d.refclassid = 'pg_class'::regclass and d.refobjid = i.indrelid) as n
         where n.number > 0),
       pg_get_indexdef(i.indexrelid), null, null, false, i.indexprs is null and i.indpred is null
  from pg_index i
  join pg_class c on c.oid = i.indexrelid
 where i.indrelid = any ($1::oid[])
   and i.indisunique
   and not exists (select 1 from pg_constraint k where k.conindid = i.indexrelid and k.contype in ('p', 'u', 'x'))
 order by 1, 2
