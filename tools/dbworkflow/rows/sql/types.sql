-- The types of the columns of tables, and the types that those are made of.
with recursive used (oid) as (
  select a.atttypid
    from pg_attribute a
   where a.attrelid = any ($1::oid[]) and a.attnum > 0 and not a.attisdropped
  union
  select more.oid
    from used u
    join pg_type t on t.oid = u.oid
    cross join lateral (
      select t.typbasetype where t.typtype = 'd'
      union all
      select t.typelem where t.typcategory = 'A' and t.typelem <> 0
      union all
      select a.atttypid from pg_attribute a
       where t.typtype = 'c' and a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped
      union all
      select r.rngsubtype from pg_range r where r.rngtypid = t.oid
      union all
      select r.rngtypid from pg_range r where (to_jsonb(r) ->> 'rngmultitypid')::oid = t.oid
    ) as more (oid)
)
select t.oid, format_type(t.oid, null) as name, t.typnamespace = 'pg_catalog'::regnamespace as is_built_in,
       case when t.typtype in ('e', 'd', 'c', 'r', 'm') then t.typtype::text
            when t.typcategory = 'A' and t.typelem <> 0 then 'a' else 'b' end as form,
       case t.typtype when 'd' then t.typbasetype
                      when 'r' then (select r.rngsubtype from pg_range r where r.rngtypid = t.oid)
                      when 'm' then (select r.rngtypid from pg_range r
                                      where (to_jsonb(r) ->> 'rngmultitypid')::oid = t.oid)
                      else t.typelem end as made_of,
       case t.typtype when 'd' then format_type(t.typbasetype, t.typtypmod) end as base_text,
       t.typnotnull as not_null,
       (select json_agg(e.enumlabel order by e.enumsortorder) from pg_enum e where e.enumtypid = t.oid) as labels,
       (select json_agg(json_build_object('type', a.atttypid::text, 'text', format_type(a.atttypid, a.atttypmod))
                        order by a.attnum)
          from pg_attribute a
         where t.typtype = 'c' and a.attrelid = t.typrelid and a.attnum > 0 and not a.attisdropped) as attributes,
       (select json_agg(json_build_object('name', k.conname, 'text', pg_get_constraintdef(k.oid)) order by k.conname)
          from pg_constraint k where k.contypid = t.oid and k.contype = 'c') as checks
  from used
  join pg_type t using (oid)
