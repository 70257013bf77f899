-- A row for each way up and down: the latest one counts. Version 0 stands for the empty database.
select version_id::text, null, 'applied'
from (select distinct on (version_id) version_id, is_applied from :table order by version_id, id desc) latest
where is_applied and version_id <> 0
order by version_id
