-- A row trigger of a partitioned table has a clone on each partition, which can be disabled on its own.
with recursive clone(root, oid, enabled) as (
  select g.oid, g.oid, g.tgenabled
    from pg_trigger g join pg_class c on c.oid = g.tgrelid
   where c.relkind = 'p' and not g.tgisinternal and g.tgparentid = 0
  union all
  select p.root, g.oid, p.enabled from clone p join pg_trigger g on g.tgparentid = p.oid
), partition as (
  select k.root, array_agg(g.tgrelid::regclass || '=' || w.word order by g.tgrelid::regclass::text collate "C") as states
    from clone k
    join pg_trigger g on g.oid = k.oid
   cross join lateral (select case g.tgenabled when 'D' then 'disabled' when 'R' then 'replica' when 'A' then 'always' else 'origin' end) as w(word)
   where g.tgenabled <> k.enabled
   group by k.root
)
select g.oid, n.nspname as schema, c.relname as parent, g.tgname as name,
       case c.relkind when 'v' then 'view' when 'f' then 'foreign table' else 'table' end as parent_kind,
       pg_get_triggerdef(g.oid) as definition,
       case g.tgenabled when 'D' then 'disabled' when 'R' then 'replica' when 'A' then 'always' else 'origin' end as enabled,
       p.states as partitions, d.description as comment
  from pg_trigger g
  join pg_class c on c.oid = g.tgrelid
  join pg_namespace n on n.oid = c.relnamespace
  left join partition p on p.root = g.oid
  left join pg_description d on d.classoid = 'pg_trigger'::regclass and d.objoid = g.oid and d.objsubid = 0
 where not g.tgisinternal and g.tgparentid = 0
   and n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = c.oid and e.deptype = 'e')
   and not exists (select from pg_depend e where e.classid = 'pg_trigger'::regclass and e.objid = g.oid and e.deptype = 'e')
