-- What users have of kinds that the model does not know. Each branch gives kind, address, the schema it lives in and the
-- relation it is part of.
with found(what, class, oid, sub, namespace, relation) as (
  -- ALTER TABLE … DISABLE TRIGGER ALL, seen at the triggers that enforce a foreign key.
  select 'trigger state', 'pg_trigger'::regclass::oid, g.oid, 0, c.relnamespace, c.oid
    from pg_trigger g join pg_class c on c.oid = g.tgrelid where g.tgisinternal and g.tgparentid = 0 and g.tgenabled <> 'O'
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
  -- Options whose values are told to nobody.
  select 'secret option ' || split_part(o, '=', 1) || ' of ' || h.what, h.class, h.oid, h.sub, h.namespace, h.relation
    from (select 'foreign-data wrapper', 'pg_foreign_data_wrapper'::regclass, oid, 0, 0::oid, 0::oid, fdwoptions from pg_foreign_data_wrapper
          union all
          select 'server', 'pg_foreign_server'::regclass, oid, 0, 0, 0, srvoptions from pg_foreign_server
          union all
          select 'user mapping', 'pg_user_mapping'::regclass, umid, 0, 0, 0, umoptions from pg_user_mappings
          union all
          select 'foreign table', 'pg_class'::regclass, c.oid, 0, c.relnamespace, c.oid, t.ftoptions
            from pg_foreign_table t join pg_class c on c.oid = t.ftrelid
          union all
          select 'column', 'pg_class'::regclass, c.oid, a.attnum, c.relnamespace, c.oid, a.attfdwoptions
            from pg_attribute a join pg_class c on c.oid = a.attrelid where a.attfdwoptions is not null
         ) as h(what, class, oid, sub, namespace, relation, options),
         unnest(h.options) o
   where o ~* :'secret'
  union all
  -- Before 14 only superusers may ask pg_subscription for oids; the view of statistics tells them to all.
  select 'subscription', 'pg_subscription'::regclass, min(v.subid), 0, 0, 0 /*<14*/
    from pg_subscription s /*<14*/
    join pg_database d on d.oid = s.subdbid /*<14*/
    join pg_stat_subscription v on v.subname = s.subname /*<14*/
   where d.datname = current_database() /*<14*/
   group by s.subname /*<14*/
  union all /*<14*/
  select 'security label', classoid, objoid, objsubid, 0, 0 from pg_seclabel where objoid >= 16384
)
select f.what, i.identity as name
  from found f
  left join pg_namespace n on n.oid = f.namespace
 cross join lateral pg_identify_object(f.class, f.oid, f.sub) i
 where (n.oid is null or n.nspname !~ '^pg_' and n.nspname not in ('information_schema', :'ledger'))
   and not exists (select from pg_depend e where e.classid = 'pg_class'::regclass and e.objid = f.relation and e.deptype = 'e')
   and not exists (select from pg_depend e where e.classid = f.class and e.objid = f.oid and e.deptype in ('e', 'i')
                                             and f.what not in ('pending detach', 'trigger state'))
 order by f.what collate "C", i.identity collate "C"
