-- What users have of kinds that the model does not know. Each branch gives kind, address, the schema it lives in and the
-- relation it is part of.
with found(what, class, oid, sub, namespace, relation) as (
  select case prokind when 'p' then 'procedure' when 'a' then 'aggregate' else 'function' end,
         'pg_proc'::regclass::oid, oid, 0, pronamespace, 0::oid from pg_proc where oid >= 16384
  union all
  select 'trigger', 'pg_trigger'::regclass, g.oid, 0, c.relnamespace, c.oid
    from pg_trigger g join pg_class c on c.oid = g.tgrelid where not g.tgisinternal
  union all
  -- ALTER TABLE … DISABLE TRIGGER ALL, seen at the triggers that enforce a foreign key.
  select 'trigger state', 'pg_trigger'::regclass, g.oid, 0, c.relnamespace, c.oid
    from pg_trigger g join pg_class c on c.oid = g.tgrelid where g.tgisinternal and g.tgparentid = 0 and g.tgenabled <> 'O'
  union all
  select 'rule', 'pg_rewrite'::regclass, r.oid, 0, c.relnamespace, c.oid
    from pg_rewrite r join pg_class c on c.oid = r.ev_class where r.rulename <> '_RETURN'
  union all
  select 'policy', 'pg_policy'::regclass, p.oid, 0, c.relnamespace, c.oid from pg_policy p join pg_class c on c.oid = p.polrelid
  union all
  select 'foreign table', 'pg_class'::regclass, oid, 0, relnamespace, 0 from pg_class where relkind = 'f'
  union all
  -- A shell type is made by whoever defines a base type, or by a mistyped name.
  select case t.typtype when 'p' then 'shell type' else 'base type' end, 'pg_type'::regclass, t.oid, 0, t.typnamespace, 0
    from pg_type t
   where t.oid >= 16384 and t.typtype in ('b', 'p') and not exists (select from pg_type e where e.typarray = t.oid)
  union all
  select 'not-null constraint', 'pg_constraint'::regclass, k.oid, 0, k.connamespace, k.conrelid /*>=18*/
    from pg_constraint k /*>=18*/
   where k.contype = 'n' and k.conrelid <> 0 /*>=18*/
     and (not k.convalidated or k.connoinherit or obj_description(k.oid, 'pg_constraint') is not null) /*>=18*/
  union all /*>=18*/
  select 'pending detach', 'pg_class'::regclass, c.oid, 0, c.relnamespace, 0 /*>=14*/
    from pg_inherits h join pg_class c on c.oid = h.inhrelid where h.inhdetachpending /*>=14*/
  union all /*>=14*/
  select 'shell operator', 'pg_operator'::regclass, oid, 0, oprnamespace, 0 from pg_operator where oid >= 16384 and oprcode = 0
  union all
  select 'transform', 'pg_transform'::regclass, oid, 0, 0, 0 from pg_transform
  union all
  select 'language', 'pg_language'::regclass, oid, 0, 0, 0 from pg_language where oid >= 16384
  union all
  select 'access method', 'pg_am'::regclass, oid, 0, 0, 0 from pg_am where oid >= 16384
  union all
  select 'foreign-data wrapper', 'pg_foreign_data_wrapper'::regclass, oid, 0, 0, 0 from pg_foreign_data_wrapper
  union all
  select 'foreign server', 'pg_foreign_server'::regclass, oid, 0, 0, 0 from pg_foreign_server
  union all
  select 'user mapping', 'pg_user_mapping'::regclass, umid, 0, 0, 0 from pg_user_mappings
  union all
  select 'event trigger', 'pg_event_trigger'::regclass, oid, 0, 0, 0 from pg_event_trigger
  union all
  select 'publication', 'pg_publication'::regclass, oid, 0, 0, 0 from pg_publication
  union all
  -- Before 14 only superusers may ask pg_subscription for oids; the view of statistics tells them to all.
  select 'subscription', 'pg_subscription'::regclass, min(v.subid), 0, 0, 0
    from pg_subscription s
    join pg_database d on d.oid = s.subdbid
    join pg_stat_subscription v on v.subname = s.subname
   where d.datname = current_database()
   group by s.subname
  union all
  select 'default privileges', 'pg_default_acl'::regclass, oid, 0, defaclnamespace, 0 from pg_default_acl
  union all
  select 'security label', classoid, objoid, objsubid, 0, 0 from pg_seclabel where objoid >= 16384
  union all
  -- Grants other than those that such an object has by itself, or that an extension gave to its member.
  select 'grant', o.class, o.oid, o.sub, o.namespace, 0
    from (select 'pg_class'::regclass::oid, oid, 0, relnamespace, relacl,
                 acldefault(case relkind when 'S' then 's' else 'r' end::"char", relowner)
            from pg_class where relacl is not null and oid >= 16384
          union all
          select 'pg_class'::regclass, c.oid, a.attnum, c.relnamespace, a.attacl, '{}'
            from pg_attribute a join pg_class c on c.oid = a.attrelid
           where a.attacl is not null and not a.attisdropped and c.oid >= 16384
          union all
          select 'pg_proc'::regclass, oid, 0, pronamespace, proacl, acldefault('f', proowner)
            from pg_proc where proacl is not null and oid >= 16384
          union all
          select 'pg_type'::regclass, oid, 0, typnamespace, typacl, acldefault('T', typowner)
            from pg_type where typacl is not null and oid >= 16384
          union all
          select 'pg_language'::regclass, oid, 0, 0, lanacl, acldefault('l', lanowner)
            from pg_language where lanacl is not null and oid >= 16384
          union all
          select 'pg_foreign_data_wrapper'::regclass, oid, 0, 0, fdwacl, acldefault('F', fdwowner)
            from pg_foreign_data_wrapper where fdwacl is not null
          union all
          select 'pg_foreign_server'::regclass, oid, 0, 0, srvacl, acldefault('S', srvowner)
            from pg_foreign_server where srvacl is not null
          union all
          select 'pg_namespace'::regclass, oid, 0, oid, coalesce(nspacl, acldefault('n', nspowner)), acldefault('n', nspowner)
            from pg_namespace
         ) as o(class, oid, sub, namespace, acl, own)
    left join pg_init_privs p on p.classoid = o.class and p.objoid = o.oid and p.objsubid = o.sub
   where not (o.acl @> coalesce(p.initprivs, o.own) and coalesce(p.initprivs, o.own) @> o.acl)
)
select f.what, i.identity as name
  from found f
  left join pg_namespace n on n.oid = f.namespace
 cross join lateral pg_identify_object(f.class, f.oid, f.sub) i
 where (n.oid is null or n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger'))
   and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = f.relation and e.deptype = 'e')
   and not exists (select from pg_depend e where e.classid = f.class and e.objid = f.oid and e.deptype in ('e', 'i')
                                             and f.what not in ('grant', 'pending detach', 'trigger state'))
 order by f.what collate "C", i.identity collate "C"
