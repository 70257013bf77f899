-- A change that was reworked has the same name again.
select change || '#' || row_number() over (partition by change order by committed_at, planned_at), script_hash::text, 'applied'
from :table
where project = :project
order by committed_at, planned_at
