-- The tool knows a migration by the moment in its journal.
select created_at::text, hash::text, 'applied' from :table order by created_at, id
