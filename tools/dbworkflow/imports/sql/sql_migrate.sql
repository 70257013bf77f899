select id::text, null, 'applied' from :table order by id
