-- The latest word on each version or repeatable script; undone and forgotten ones are not applied.
select key, checksum, state
from (
  select distinct on (coalesce(version, 'R ' || description))
    coalesce(version, 'R ' || description) as key,
    checksum::text as checksum,
    case when not success then 'failed' when type like '%BASELINE' then 'up to' else 'applied' end as state,
    type,
    installed_rank
  from :table
  where type <> 'SCHEMA'
  order by coalesce(version, 'R ' || description), installed_rank desc
) latest
where type not like 'UNDO%' and type <> 'DELETE'
order by installed_rank
