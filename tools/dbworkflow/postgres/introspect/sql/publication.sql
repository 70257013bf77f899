select p.oid, p.pubname as name, p.puballtables as all_tables,
       array(select n.nspname::text from pg_publication_namespace s join pg_namespace n on n.oid = s.pnnspid /*>=15*/
              where s.pnpubid = p.oid order by 1) as schemas, /*>=15*/
       null as schemas, /*<15*/
       array_remove(array[case when p.pubinsert then 'insert' end, case when p.pubupdate then 'update' end,
                          case when p.pubdelete then 'delete' end, case when p.pubtruncate then 'truncate' end], null) as publish,
       p.pubviaroot as via_root,
       case p.pubgencols when 's' then 'stored' else 'none' end as generated_columns, /*>=18*/
       null as generated_columns, /*<18*/
       d.description as comment
  from pg_publication p
  left join pg_description d on d.classoid = 'pg_publication'::regclass and d.objoid = p.oid and d.objsubid = 0
 where not exists (select from pg_depend e where e.classid = 'pg_publication'::regclass and e.objid = p.oid and e.deptype = 'e')
