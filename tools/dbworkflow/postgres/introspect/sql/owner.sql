-- Who acts, and the owners of what somebody else owns. A sequence that a column owns has the owner of its table; schema
-- public is made with an owner of its own.
select null::oid as class, null::oid as oid, null::int as column, current_setting('dbworkflow.acting_role') as owner
union all
select o.class, o.oid, 0, pg_get_userbyid(o.owner)
  from (select 'pg_namespace'::regclass::oid, oid, nspowner from pg_namespace
         where nspname <> 'public' or nspowner <> 10 and nspowner::regrole::text <> 'pg_database_owner'
        union all
        select 'pg_class'::regclass, c.oid, c.relowner from pg_class c
         where c.relkind in ('r', 'p', 'v', 'm', 'f', 'S')
           and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and c.relkind = 'S'
                                                     and d.deptype in ('a', 'i') and d.refobjsubid > 0)
        union all
        select 'pg_type'::regclass, t.oid, t.typowner
          from pg_type t left join pg_class c on c.oid = t.typrelid where c.oid is null or c.relkind = 'c'
        union all
        select 'pg_proc'::regclass, oid, proowner from pg_proc
        union all
        select 'pg_event_trigger'::regclass, oid, evtowner from pg_event_trigger
        union all
        select 'pg_language'::regclass, oid, lanowner from pg_language
        union all
        select 'pg_foreign_data_wrapper'::regclass, oid, fdwowner from pg_foreign_data_wrapper
        union all
        select 'pg_foreign_server'::regclass, oid, srvowner from pg_foreign_server
        union all
        select 'pg_publication'::regclass, oid, pubowner from pg_publication
        union all /*>=14*/
        select 'pg_subscription'::regclass, oid, subowner from pg_subscription /*>=14*/
       ) as o(class, oid, owner)
 where o.oid >= 16384 and pg_get_userbyid(o.owner) <> current_setting('dbworkflow.acting_role')
