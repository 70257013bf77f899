-- Only superusers may see connections, and before 14 anything by which a subscription is known; the password is no fact.
select s.oid, s.subname as name,
       btrim(regexp_replace(regexp_replace(regexp_replace(s.subconninfo, /*superuser*/
           '(^|\s)(ssl)?password\s*=\s*(''([^''\\]|\\.)*''|(\\.|\S)*)', '', 'gi'), /*superuser*/
           '://([^:@/]*):[^@/]*@', '://\1@'), '([?&])(ssl)?password=[^&]*', '\1', 'gi')) as connection, /*superuser*/
       null as connection, /*others*/
       array(select p from unnest(s.subpublications) p order by p collate "C") as publications, s.subenabled as enabled,
       s.subslotname as slot_name, s.subsynccommit as synchronous_commit,
       array_remove(array[
         case when s.subbinary then 'binary=true' end, /*>=14*/
         case when s.subdisableonerr then 'disable_on_error=true' end, /*>=15*/
         case when s.subfailover then 'failover=true' end, /*>=17*/
         case when s.suborigin <> 'any' then 'origin=' || s.suborigin end, /*>=16*/
         case when not s.subpasswordrequired then 'password_required=false' end, /*>=16*/
         case when s.subrunasowner then 'run_as_owner=true' end, /*>=16*/
         case when s.substream then 'streaming=on' end, /*>=14*/ /*<16*/
         case s.substream when 't' then 'streaming=on' when 'p' then 'streaming=parallel' end, /*>=16*/ /*<18*/
         case s.substream when 't' then 'streaming=on' when 'f' then 'streaming=off' end, /*>=18*/
         case when s.subtwophasestate <> 'd' then 'two_phase=true' end, /*>=15*/
         null], null) as options, d.description as comment
  from pg_subscription s /*>=14*/
  from (select 0::oid as oid, 0::oid as subdbid, ''::name as subname, '{}'::text[] as subpublications, false as subenabled, /*<14*/
               null::name as subslotname, 'off' as subsynccommit, '' as subconninfo) s /*<14*/
  join pg_database b on b.oid = s.subdbid
  left join pg_description d on d.classoid = 'pg_subscription'::regclass and d.objoid = s.oid and d.objsubid = 0
 where b.datname = current_database()
