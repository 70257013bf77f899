select t.oid, n.nspname as schema, t.typname as name, format_type(r.rngsubtype, null) as subtype,
       case when not o.opcdefault then quote_ident(p.nspname) || '.' || quote_ident(o.opcname) end as operator_class,
       case when r.rngcollation not in (0, b.typcollation) then r.rngcollation::regcollation end as collation,
       nullif(r.rngcanonical, 0)::regproc as canonical, nullif(r.rngsubdiff, 0)::regproc as subtype_diff,
       r.rngmultitypid::regtype as multirange, /*>=14*/
       null as multirange, /*<14*/
       d.description as comment,
       m.description as multirange_comment /*>=14*/
       null as multirange_comment /*<14*/
  from pg_range r
  join pg_type t on t.oid = r.rngtypid
  join pg_type b on b.oid = r.rngsubtype
  join pg_namespace n on n.oid = t.typnamespace
  join pg_opclass o on o.oid = r.rngsubopc
  join pg_namespace p on p.oid = o.opcnamespace
  left join pg_description d on d.classoid = 'pg_type'::regclass and d.objoid = t.oid and d.objsubid = 0
  left join pg_description m on m.classoid = 'pg_type'::regclass and m.objoid = r.rngmultitypid and m.objsubid = 0 /*>=14*/
 where n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
   and not exists (select from pg_depend e where e.classid = 'pg_type'::regclass and e.objid = t.oid and e.deptype = 'e')
