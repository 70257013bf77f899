select migration_name::text, checksum::text, case when finished_at is null then 'failed' else 'applied' end
from :table
where rolled_back_at is null
order by started_at, migration_name
