-- A collation of libc has its locale in two columns; one of ICU had them too before 15.
select o.oid, n.nspname as schema, o.collname as name,
       case o.collprovider when 'i' then 'icu' when 'b' then 'builtin' else 'libc' end as provider,
       coalesce(o.colllocale, o.collcollate) as locale, /*>=17*/
       coalesce(o.colliculocale, o.collcollate) as locale, /*>=15*/ /*<17*/
       o.collcollate as locale, /*<15*/
       case when o.collprovider = 'c' and o.collctype <> o.collcollate then o.collctype end as ctype,
       o.collisdeterministic as deterministic,
       o.collicurules as rules, /*>=16*/
       null as rules, /*<16*/
       d.description as comment
  from pg_collation o
  join pg_namespace n on n.oid = o.collnamespace
  left join pg_description d on d.classoid = 'pg_collation'::regclass and d.objoid = o.oid and d.objsubid = 0
 where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_collation'::regclass and e.objid = o.oid and e.deptype = 'e')
