-- What the tool has made for itself: its table ($1) with the sequence of it, or all of its schema ($2).
with home as (select relnamespace as schema from pg_catalog.pg_class where oid = $1::regclass)
select 'schema ' || quote_ident(n.nspname)
from pg_catalog.pg_namespace n
where $2::boolean and n.oid = (select schema from home)
union all
select case c.relkind when 'S' then 'sequence ' when 'v' then 'view ' else 'table ' end || quote_ident(n.nspname) || '.' || quote_ident(c.relname)
from pg_catalog.pg_class c
join pg_catalog.pg_namespace n on n.oid = c.relnamespace
where c.relkind in ('r', 'S', 'v')
  and not exists (select from pg_catalog.pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'i')
  and (c.oid = $1::regclass
    or ($2::boolean and c.relnamespace = (select schema from home))
    or (c.relkind = 'S' and exists (
      select from pg_catalog.pg_depend d
      where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.refobjid = $1::regclass and d.deptype = 'a')))
order by 1
