select version::text, null, 'applied' from :table order by version
