-- The columns of tables, in their order.
with recursive inside (type, part) as (
  select distinct a.atttypid, a.atttypid from pg_attribute a where a.attrelid = any ($1::oid[]) and a.attnum > 0
  union
  select i.type, p.part
    from inside i
    join pg_type t on t.oid = i.part
   cross join lateral (values (t.typbasetype), (t.typelem)) as p (part)
   where p.part <> 0
)
select a.attrelid as of, a.attnum as number, a.attname as name, a.atttypid as type,
       format_type(a.atttypid, a.atttypmod) as type_text, a.attnotnull as not_null,
       a.attgenerated <> '' as generated,
       exists (select from inside i join pg_type t on t.oid = i.part
                where i.type = a.atttypid and t.typtype = 'c') as has_attributes,
       case when a.attgenerated <> '' then pg_get_expr(d.adbin, d.adrelid) end as expression,
       a.atthasdef or a.attidentity <> '' as has_default
  from pg_attribute a
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
 where a.attrelid = any ($1::oid[]) and a.attnum > 0 and not a.attisdropped
 order by a.attrelid, a.attnum
