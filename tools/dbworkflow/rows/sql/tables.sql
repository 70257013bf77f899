-- The tables that can hold rows: those asked for (all where none are), what they refer to, and what inherits from
-- them, in the order of their names.
with recursive
own as (
  select c.oid, n.nspname, c.relname, c.relkind, c.relispartition
    from pg_class c
    join pg_namespace n on n.oid = c.relnamespace
   where c.relkind in ('r', 'p')
     and c.relpersistence <> 't'
     and n.nspname not in ('pg_catalog', 'information_schema')
     and n.nspname !~ '^pg_(toast|temp)'
     and not exists (select 1 from pg_depend d
                      where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
),
wanted (oid) as (
  select own.oid
    from own
   where $1::text[] is null
      or (own.nspname::text, own.relname::text) in (select * from unnest($1::text[], $2::text[]))
  union
  select more.oid
    from wanted w
    cross join lateral (
      select i.inhrelid from pg_inherits i where i.inhparent = w.oid
      union all
      select k.confrelid from pg_constraint k where k.conrelid = w.oid and k.contype = 'f'
    ) as more (oid)
)
select own.oid, own.nspname as schema, own.relname as name, own.relkind = 'p' as is_partitioned,
       pg_get_partition_constraintdef(own.oid) as bound,
       (select json_agg(i.inhparent::text) from pg_inherits i where i.inhrelid = own.oid and own.relispartition) as parents
  from own
  join wanted using (oid)
 order by own.nspname, own.relname
