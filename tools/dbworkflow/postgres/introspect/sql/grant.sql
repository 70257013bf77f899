-- What a privilege list says beyond what such an object has by itself, and what it lacks of that. Missing lists say nothing.
-- An extension's member has by itself what the extension gave it. What somebody has from several grantors is had once.
with listed(class, oid, sub, namespace, owner, acl, own) as (
  select 'pg_class'::regclass::oid, c.oid, 0, c.relnamespace, c.relowner, c.relacl,
         acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner)
    from pg_class c where c.relacl is not null and c.oid >= 16384
  union all
  select 'pg_class'::regclass, c.oid, a.attnum::int, c.relnamespace, c.relowner, a.attacl, acldefault('c', c.relowner)
    from pg_attribute a join pg_class c on c.oid = a.attrelid
   where a.attacl is not null and not a.attisdropped and c.oid >= 16384
  union all
  select 'pg_proc'::regclass, oid, 0, pronamespace, proowner, proacl, acldefault('f', proowner)
    from pg_proc where proacl is not null and oid >= 16384
  union all
  select 'pg_type'::regclass, oid, 0, typnamespace, typowner, typacl, acldefault('T', typowner)
    from pg_type where typacl is not null and oid >= 16384
  union all
  select 'pg_language'::regclass, oid, 0, 0, lanowner, lanacl, acldefault('l', lanowner)
    from pg_language where lanacl is not null and oid >= 16384
  union all
  select 'pg_foreign_data_wrapper'::regclass, oid, 0, 0, fdwowner, fdwacl, acldefault('F', fdwowner)
    from pg_foreign_data_wrapper where fdwacl is not null
  union all
  select 'pg_foreign_server'::regclass, oid, 0, 0, srvowner, srvacl, acldefault('S', srvowner)
    from pg_foreign_server where srvacl is not null
  union all
  -- Databases are made with a schema public that all may use.
  select 'pg_namespace'::regclass, oid, 0, oid, nspowner, coalesce(nspacl, acldefault('n', nspowner)),
         case when nspname = 'public' then acldefault('n', nspowner) || makeaclitem(0, nspowner, 'USAGE', false) /*>=15*/
         case when nspname = 'public' then acldefault('n', nspowner) || array[makeaclitem(0, nspowner, 'USAGE', false), makeaclitem(0, nspowner, 'CREATE', false)] /*<15*/
              else acldefault('n', nspowner) end
    from pg_namespace where nspacl is not null or nspname = 'public'
  union all
  -- A list for one schema adds to the list that holds for all of them.
  select 'pg_default_acl'::regclass, oid, 0, defaclnamespace, defaclrole, defaclacl,
         case when defaclnamespace = 0 then acldefault(case defaclobjtype when 'S' then 's' else defaclobjtype end::"char", defaclrole)
              else acldefault('c', defaclrole) end
    from pg_default_acl
),
held as (
  select l.class, l.oid, l.sub, l.namespace, l.owner, x.grantee, x.privilege_type, bool_or(x.is_grantable) as grantable, s.revoked
    from listed l
    left join pg_init_privs p on p.classoid = l.class and p.objoid = l.oid and p.objsubid = l.sub and p.privtype = 'e'
   cross join (values (false), (true)) as s(revoked)
   cross join lateral aclexplode(case when s.revoked then coalesce(p.initprivs, l.own) else l.acl end) x
   where (x.grantee <> l.owner or s.revoked or l.class = 'pg_default_acl'::regclass)
     and not exists (select from aclexplode(case when s.revoked then l.acl else coalesce(p.initprivs, l.own) end) y
                      where y.grantee = x.grantee and y.privilege_type = x.privilege_type)
   group by l.class, l.oid, l.sub, l.namespace, l.owner, x.grantee, x.privilege_type, s.revoked
)
select h.class, h.oid, h.sub as column,
       case h.grantee when 0 then 'public' when h.owner then '' else pg_get_userbyid(h.grantee) end::text collate "C" as to,
       array_agg(h.privilege_type order by h.privilege_type) as privileges, h.grantable, h.revoked,
       (select a.attname from pg_attribute a where h.sub > 0 and a.attrelid = h.oid and a.attnum = h.sub) as column_name,
       (select i.identity from pg_identify_object(h.class, h.oid, h.sub) i) as name, x.extname as extension,
       case when x.extname is null then null when h.class = 'pg_proc'::regclass then 'routine ' || h.oid::regprocedure else (
         select case when h.class = 'pg_type'::regclass then 'type'
                     when i.type = 'server' then 'foreign server'
                     when i.type in ('schema', 'sequence', 'language', 'foreign-data wrapper') then replace(i.type, '-', ' ')
                     else 'table' end || ' ' || i.identity
           from pg_identify_object(h.class, h.oid, 0) i) end as member
  from held h
  left join pg_namespace n on n.oid = h.namespace
  left join pg_depend e on e.classid = h.class and e.objid = h.oid and e.objsubid = 0 and e.deptype = 'e'
  left join pg_extension x on x.oid = e.refobjid
 where n.oid is null or n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger')
 group by h.class, h.oid, h.sub, h.owner, h.grantee, h.grantable, h.revoked, x.extname
 order by h.class, h.oid, h.sub, 4, h.revoked, h.grantable
