-- One row: the version that all up to it made.
select version::text, null, case when dirty then 'failed' else 'up to' end from :table
